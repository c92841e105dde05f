import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { migrateDatabase } from '@chengjie/product/schema';
import { testDatabase } from '@chengjie/testkit';
import { expect, it } from '@jest/globals';
import { createApp } from './create-app.js';

it('an API behind a proxy answers when it is told to end, each time as the last of a connection, before it closes any', async () => {
  const db = await testDatabase({ name: 'all_libs', migrate: migrateDatabase });
  const app = await createApp({
    ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 2 },
    ...{ allowedOrigins: [], secureCookies: false, trustProxy: 1 },
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ serverTime }"}',
    });
    return [response.status, response.headers.get('connection'), 'data' in ((await response.json()) as object)];
  };
  expect(await ask()).toEqual([200, 'keep-alive', true]);
  const ended = app.close();
  for (let time = 0; time < 20; time += 1) expect(await ask()).toEqual([200, 'close', true]);
  await ended;
  await expect(ask()).rejects.toThrow('fetch failed');
  await db.drop();
});
