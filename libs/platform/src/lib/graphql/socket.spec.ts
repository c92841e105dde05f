import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchemaHost } from '@nestjs/graphql';
import type { HttpAdapterHost } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import WebSocket from 'ws';
import type { ContextFactory } from './context.factory.js';
import { socketOptions, type SocketExtra } from './socket.options.js';
import { FailureLog } from '../process/failure-log.js';
import { SocketServer } from './socket.server.js';

const schema = buildSchema('type Query { no: Int } type Subscription { counted(to: Int!): Int! }');
const contexts = { ofSocket: () => ({}) } as unknown as ContextFactory;
const subscription = 'subscription ($to: Int!) { counted(to: $to) }';

describe('what a socket may keep', () => {
  const { onSubscribe } = socketOptions(schema, contexts, () => undefined);
  const ask = (payload: SubscribePayload, running = 0) => {
    const subscriptions = Object.fromEntries(Array.from({ length: running + 1 }, (_, index) => [index, null]));
    return onSubscribe?.({ subscriptions } as unknown as Context<Record<string, unknown>, SocketExtra>, '1', payload);
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

  const connect = () => new WebSocket(url, 'graphql-transport-ws');
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

  it('cuts off whoever sends more than a subscription is long', async () => {
    const { clients } = (sockets as unknown as { sockets: { clients: { size?: number } } }).sockets;
    delete clients.size;
    const socket = connect();
    await refusalOf(socket);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send('x'.repeat(20_000));
    expect(await closed).toBe(1009);
  });
});
