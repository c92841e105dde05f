import WebSocket from 'ws';
import { hasErrors, INSIDE } from './attack-client.js';

/** Hostile messages over WebSocket, complete. */
export interface SocketAttack {
  readonly name: string;
  /** Sent at once, behind the greeting if there is one. */
  readonly messages: readonly (string | Buffer)[];
  /** Without it the connection is greeted as the protocol wants it. */
  readonly rude?: true;
  readonly path?: string;
  /** How the server has to end it: by a close code, an HTTP status, an error message, or by cutting the connection. */
  readonly ends: number | 'error' | 'cut';
}

/** Close codes of the WebSocket protocol, of GraphQL over WebSocket, and our own. */
const CUT = [1006, 1009];
const BAD_MESSAGE = 4400;
const UNAUTHORIZED = 4401;
const TAKEN = 4409;
const TOO_MANY = 4429;

const LIMIT_MS = 20_000;

const subscribe = (id: string, query: string, variables: object = {}) =>
  JSON.stringify({ id, type: 'subscribe', payload: { query, variables } });

const flood = (count: number, query: string) =>
  Array.from({ length: count }, (_, index) => subscribe(String(index), query));

const EVENTS = 'subscription { projectEvents(projectId: "00000000-0000-4000-8000-000000000000") { sequence } }';

/** Every attack over WebSocket. */
export const socketAttacks: readonly SocketAttack[] = [
  { name: 'a message of 8 MB', messages: [subscribe('1', 'x'.repeat(8_000_000))], ends: 'cut' },
  { name: 'a greeting of 8 MB', messages: ['x'.repeat(8_000_000)], rude: true, ends: 'cut' },
  {
    name: 'a message nested 2,000 deep',
    messages: [`{"id":"1","type":"subscribe","payload":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_001)}`],
    ends: BAD_MESSAGE,
  },
  { name: 'bytes that are no message', messages: [Buffer.alloc(16_000, 0xff)], ends: BAD_MESSAGE },
  { name: 'a subscription without a greeting', messages: [subscribe('1', EVENTS)], rude: true, ends: UNAUTHORIZED },
  { name: 'two subscriptions of one name', messages: [subscribe('1', EVENTS), subscribe('1', EVENTS)], ends: TAKEN },
  { name: 'a flood of subscriptions', messages: flood(100, EVENTS), ends: TOO_MANY },
  { name: 'a flood of wrong subscriptions', messages: flood(40, 'subscription { none }'), ends: TOO_MANY },
  { name: 'a query by socket', messages: [subscribe('1', '{ serverTime }')], ends: 'error' },
  { name: 'a long document by socket', messages: [subscribe('1', `{ ${'a '.repeat(4_000)} }`)], ends: 'error' },
  { name: 'a socket at another place', messages: [], path: '/elsewhere', ends: 400 },
];

/** Carries out an attack; answers what is wrong with how the server ended it. */
export function faultOfSocket(port: number, attack: SocketAttack): Promise<string | undefined> {
  const { messages, rude, path = '/graphql', ends } = attack;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, 'graphql-transport-ws');
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(`nothing within ${LIMIT_MS / 1_000} s`), LIMIT_MS);
    const end = (fault?: string): void => {
      clearTimeout(timer);
      socket.terminate();
      resolve(fault);
    };
    const sendAll = (): void => messages.forEach((message) => socket.send(message, () => undefined));
    socket.on('open', () => (rude ? sendAll() : socket.send('{"type":"connection_init"}')));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (INSIDE.test(text)) end(`words of the inside: ${INSIDE.exec(text)?.[0]}`);
      else if (text.includes('"connection_ack"')) sendAll();
      else if (ends === 'error' && text.includes('"type":"error"')) end(faultOfError(text));
    });
    socket.on('unexpected-response', (_request, { statusCode }) =>
      end(statusCode === ends ? undefined : `status ${statusCode}`),
    );
    const isRight = (code: number) => (ends === 'cut' ? CUT.includes(code) : code === ends);
    socket.on('close', (code) => end(isRight(code) ? undefined : `closed with ${code}`));
    socket.on('error', () => undefined); // a close follows
  });
}

function faultOfError(text: string): string | undefined {
  const { payload } = JSON.parse(text) as { readonly payload: unknown };
  return hasErrors(JSON.stringify({ errors: payload })) ? undefined : `no GraphQL errors: ${text.slice(0, 100)}`;
}
