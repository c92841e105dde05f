import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { FailureLog } from '../process/failure-log.js';
import { ContextFactory } from './context.factory.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { socketOptions } from './socket.options.js';

/** Largest message, in bytes: the longest document of a subscription with room for variables. It lives as long as the subscription. */
const LARGEST_MESSAGE = 16_384;

/** Connections of this process at a time: with what each may keep, far below the memory that it has. */
const MOST_CONNECTIONS = 2_000;

/** The same of one network, behind which may be an office. */
const MOST_OF_ONE_NETWORK = 200;

/**
 * Serves subscriptions over WebSocket beside the HTTP endpoint. Nest's own server takes messages of up to 100 MB, and
 * leaves connections that ask for anything else hanging.
 */
@Injectable()
export class SocketServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  private readonly ofNetworks = new Map<string, number>();
  private serving: { readonly dispose: () => void | Promise<void> } | undefined;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(GraphQLSchemaHost) private readonly schemas: GraphQLSchemaHost,
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(FailureLog) private readonly failures: FailureLog,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (!server) return;
    const options = socketOptions(this.schemas.schema, this.contexts, this.failures.report);
    this.serving = useServer(options, this.sockets);
    server.on('upgrade', (request, socket, head) => this.take(request, socket, head));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.serving?.dispose();
  }

  private take(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = request.url?.split('?')[0];
    const protocols = request.headers['sec-websocket-protocol']?.split(',').map((protocol) => protocol.trim());
    if (path !== GRAPHQL_PATH || !protocols?.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) {
      refuse(socket, '400 Bad Request');
      return;
    }
    const network = this.contexts.networkOf(request);
    if (this.sockets.clients.size >= MOST_CONNECTIONS || this.connectionsOf(network) >= MOST_OF_ONE_NETWORK) {
      refuse(socket, '503 Service Unavailable');
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (taken) => {
      this.count(network, 1);
      taken.once('close', () => this.count(network, -1));
      this.sockets.emit('connection', taken, request);
      // Who breaks the protocol is cut off: graphql-ws would log each one's stack, and the rest of a message be read.
      taken.removeAllListeners('error').on('error', () => taken.terminate());
    });
  }

  private connectionsOf(network: string): number {
    return this.ofNetworks.get(network) ?? 0;
  }

  private count(network: string, by: 1 | -1): void {
    const connections = this.connectionsOf(network) + by;
    if (connections === 0) this.ofNetworks.delete(network);
    else this.ofNetworks.set(network, connections);
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined); // it may be gone
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
