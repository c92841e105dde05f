import { request } from 'node:http';
import type { Attack } from './attacks.js';

/** Nothing of the inside: no SQL, no stack, no file, no address. */
export const INSIDE =
  /select |insert |syntax error at|node_modules|\.js:\d|\bat \w+ \(|ECONN|127\.0\.0\.1:\d|postgres|stack/i;

/** How an attack was answered. */
export interface AttackAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends an attack on a connection of its own. */
export function send(
  port: number,
  { method = 'POST', path = '/graphql', headers, body }: Attack,
): Promise<AttackAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent: false,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          accept: 'application/graphql-response+json, application/json',
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What is wrong with the answer to an attack; nothing if it is refused as GraphQL over HTTP prescribes. */
export function faultOf({ status, type, text }: AttackAnswer): string | undefined {
  if (status < 400 || status >= 500) return `status ${status}: ${text.slice(0, 100)}`;
  if (INSIDE.test(text)) return `words of the inside: ${INSIDE.exec(text)?.[0]}`;
  if (!/^application\/(graphql-response\+)?json/.test(type)) return `content type "${type}"`;
  return hasErrors(text) ? undefined : `no GraphQL errors: ${text.slice(0, 100)}`;
}

/** Whether a text is a GraphQL answer with errors. */
export function hasErrors(text: string): boolean {
  try {
    const { errors } = JSON.parse(text) as { readonly errors?: readonly { readonly message?: unknown }[] };
    return Array.isArray(errors) && errors.length > 0 && errors.every(({ message }) => typeof message === 'string');
  } catch {
    return false;
  }
}
