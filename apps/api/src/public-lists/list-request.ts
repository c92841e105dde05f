import type { Bilingual, Language } from '@chengjie/kernel';
import { languageOf } from '@chengjie/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGE } from './list-address.js';
import { ListUnreadable } from './list-reader.js';

/** What an address of a list or feed asks for beside the list. */
export interface ListRequest {
  readonly search: URLSearchParams;
  readonly language: Language;
}

/** Reads the question of a request; its language is that of the address, else the client's. */
export function listRequest({ url, headers }: FastifyRequest): ListRequest {
  const search = new URL(url, 'http://list').searchParams;
  const named = search.get(LANGUAGE);
  return { search, language: named === 'zh' || named === 'en' ? named : languageOf(headers['accept-language']) };
}

/** Why a list is not sent, in the same form as the API says it. */
export interface ListRefusal extends Bilingual {
  readonly status: 400 | 404 | 413 | 429 | 500;
  readonly code: string;
  /** Seconds after which to come back. */
  readonly retryAfter?: number;
}

/** Says why, in the reader's language first. */
export function refuse(reply: FastifyReply, language: Language, { status, code, retryAfter, zh, en }: ListRefusal) {
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  const message = { zh, en }[language];
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { code, messages: { zh, en } } }] });
}

/** What stands against reading a list, as a refusal. @throws whatever else went wrong */
export function unreadable(error: unknown): ListRefusal {
  if (!(error instanceof ListUnreadable)) throw error;
  const { code, message, failed } = error;
  const status = failed ? 500 : code === 'NOT_FOUND' ? 404 : 400;
  return { status, code, zh: message, en: message };
}
