// That the shipped nginx bounds what one network has open: a part of deployment.mjs.
import { once } from 'node:events';
import { connect } from 'node:net';
import assert from 'node:assert/strict';

/** Of one network: requests at work, whose bodies do not come, and sockets apart; neither lasts as long as its client likes. @param until waits for what comes to be */
export async function tryBounds(url, until) {
  const status = () => fetch(`${url}/health/live`).then((response) => response.status);
  const begun = await Promise.all(Array.from({ length: 100 }, () => beginRequest(url)));
  // One that was asked before may still have been counted, and another was refused in its stead.
  await until('a request beyond the bound is refused', async () => {
    if ((await status()) === 429) return true;
    begun.push(await beginRequest(url));
    return false;
  });
  const apart = await openSocket(url);
  assert.ok(apart, 'no subscription while all requests of the network are at work');
  apart.close();
  await Promise.all(begun.map(({ closed }) => closed));
  await until('requests whose bodies did not come make room', async () => (await status()) === 200);
  const sockets = await Promise.all(Array.from({ length: 201 }, () => openSocket(url)));
  assert.deepEqual([sockets.filter(Boolean).length, await status()], [200, 200]);
  for (const socket of sockets) socket?.close();
  console.log('✓ nginx bounds requests and sockets of one network, each apart, and ends requests that do not go on');
}

/** A request whose body does not come. */
async function beginRequest(url) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const closed = once(socket.resume(), 'close');
  socket.write(`POST /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 10\r\n\r\n`);
  return { closed };
}

/** A socket for subscriptions; undefined where it is refused. */
async function openSocket(url) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve) => {
    socket.addEventListener('open', () => {
      socket.send('{"type":"connection_init"}'); // the API ends those that say nothing
      resolve(socket);
    });
    socket.addEventListener('error', () => resolve(undefined));
  });
}
