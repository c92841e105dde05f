import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchemaHost } from '@nestjs/graphql';
import type { HttpAdapterHost } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type ExecutionArgs } from 'graphql';
import { setImmediate } from 'node:timers/promises';
import type { Context, SubscribePayload } from 'graphql-ws';
import WebSocket from 'ws';
import type { ContextFactory } from './context.factory.js';
import { socketOptions, type SocketExtra } from './socket.options.js';
import { FailureLog } from '../process/failure-log.js';
import { SocketServer } from './socket.server.js';

const schema = buildSchema('type Query { no: Int } type Subscription { counted(to: Int!): Int! }');
const contexts = {
  ofSocket: () => ({ address: 'here' }),
  networkOf: ({ headers }: IncomingMessage) => headers['x-network'] ?? 'here',
} as unknown as ContextFactory;
const subscription = 'subscription ($to: Int!) { counted(to: $to) }';

describe('what a socket may keep', () => {
  const { onSubscribe } = socketOptions(schema, contexts, () => undefined);
  const ask = (payload: SubscribePayload, running = 0) => {
    const subscriptions = Object.fromEntries(Array.from({ length: running + 1 }, (_, index) => [index, null]));
    return onSubscribe?.(
      { subscriptions, extra: {} } as unknown as Context<Record<string, unknown>, SocketExtra>,
      '1',
      payload,
    );
  };

  it('is of its variables those that the operation declares', async () => {
    const payload = { query: subscription, variables: { to: 3, ballast: 'x'.repeat(1_000), __proto__: null } };
    expect(await ask(payload)).toMatchObject({ variableValues: { to: 3 } });
    expect(payload.variables).toEqual({ to: 3 });
  });

  it('is so many subscriptions and no more', async () => {
    const payload = { query: subscription, variables: { to: 3 } };
    expect(await ask(payload, 19)).toHaveProperty('document');
    expect(await ask(payload, 20)).toEqual([expect.objectContaining({ message: expect.stringContaining('20') })]);
  });
});

describe('subscriptions that begin', () => {
  it('are few at once, those of each network by turns, and refused where they cannot wait', async () => {
    const { subscribe } = socketOptions(schema, contexts, () => undefined);
    const begun: string[] = [];
    const looked = Promise.withResolvers<void>();
    const counted = schema.getSubscriptionType()?.getFields()['counted'];
    Object.assign(counted ?? {}, {
      subscribe: async (_: unknown, _args: unknown, { address }: { address: string }) => {
        begun.push(address);
        await looked.promise;
        return (async function* () {
          yield { counted: 1 };
        })();
      },
    });
    const begin = async (address: string) =>
      subscribe?.({
        ...{ schema, document: parse(subscription), variableValues: { to: 1 }, contextValue: { address } },
      } as ExecutionArgs);
    const crowd = Array.from({ length: 300 }, () => begin('crowd'));
    const one = begin('one');
    await setImmediate();
    expect([begun.filter((address) => address === 'crowd').length, begun.at(-1)]).toEqual([20, 'one']);
    looked.resolve();
    const refusals = (await Promise.all(crowd)).flatMap((each) =>
      each && 'errors' in each ? (each.errors ?? []) : [],
    );
    expect(refusals).toHaveLength(300 - 20 - 200);
    expect(refusals[0]?.originalError).toMatchObject({ code: 'SUBSCRIPTIONS_AT_ONCE' });
    expect(await one).toHaveProperty('next');
  });
});

describe('the server of sockets', () => {
  const http: Server = createServer();
  const host = { httpAdapter: { getHttpServer: () => http } } as unknown as HttpAdapterHost;
  const sockets = new SocketServer(host, { schema } as GraphQLSchemaHost, contexts, new FailureLog());
  let url: string;

  beforeAll(async () => {
    sockets.onApplicationBootstrap();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  });

  afterAll(async () => {
    await sockets.beforeApplicationShutdown();
    http.close();
  });

  const connect = (network = 'here') =>
    new WebSocket(url, 'graphql-transport-ws', { headers: { 'x-network': network } });
  const refusalOf = (socket: WebSocket) =>
    new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });

  it('takes no more connections than its memory is for', async () => {
    const first = connect();
    expect(await refusalOf(first)).toBe('open');
    const { clients } = (sockets as unknown as { sockets: { clients: Set<WebSocket> } }).sockets;
    Object.defineProperty(clients, 'size', { value: 2_000, configurable: true });
    expect(await refusalOf(connect())).toBe('Unexpected server response: 503');
    first.terminate();
  });

  it('takes no more connections of one network than of an office', async () => {
    const { clients } = (sockets as unknown as { sockets: { clients: { size?: number } } }).sockets;
    delete clients.size;
    const office = Array.from({ length: 200 }, () => connect('office'));
    expect(new Set(await Promise.all(office.map(refusalOf)))).toEqual(new Set(['open']));
    expect(await refusalOf(connect('office'))).toBe('Unexpected server response: 503');
    const other = connect('elsewhere');
    expect(await refusalOf(other)).toBe('open');
    for (const socket of [...office, other]) socket.terminate();
  });

  it('cuts off whoever sends more than a subscription is long', async () => {
    const socket = connect();
    await refusalOf(socket);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send('x'.repeat(20_000));
    expect(await closed).toBe(1009);
  });
});
