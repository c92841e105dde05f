import { DomainError, RequestFailure, wordsOfViolation, type Bilingual, type Language } from '@chengjie/kernel';
import { constraintViolation, publicErrorOf, WaitedTooLong } from '@chengjie/platform';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

/** Statuses of refusals that are none of a malformed request. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  DOCUMENT_OFFSET: 409,
  DOCUMENT_TOO_LARGE: 413,
  DOCUMENT_LONGER_THAN_SAID: 413,
  DOCUMENT_KIND_NOT_TAKEN: 415,
  DOCUMENT_MISLABELLED: 422,
  DOCUMENT_QUARANTINED: 409,
  TOO_MANY_DOCUMENTS: 429,
  DOCUMENTS_OF_THE_DAY: 429,
  DOCUMENTS_OF_A_NETWORK: 429,
  DOCUMENTS_NOT_KEPT: 503,
  DOCUMENTS_FULL: 507,
};

/** Seconds after which whoever comes too often may come back. */
const LATER_S = 5;

const AT_ONCE: Bilingual = {
  zh: '同时传送的文件过多，请稍后再试。',
  en: 'Too many files are on their way at this moment: try again shortly.',
};

/** Says why a file is neither taken nor given, in the form in which the API says it. @throws what is nobody's mistake */
export function refuse(reply: FastifyReply, language: Language, error: unknown): FastifyReply {
  if (error instanceof WaitedTooLong) {
    return send(reply.header('retry-after', LATER_S), language, 429, 'FILES_AT_ONCE', AT_ONCE);
  }
  if (error instanceof RequestFailure)
    return send(reply, language, STATUS[error.code] ?? 403, error.code, error.messages);
  if (error instanceof GraphQLError) {
    // Of whoever asks: it says itself how it is to be answered, in the language of the request alone.
    const { http, code } = error.extensions as { http?: { status: number }; code: string };
    const said = (as: Language) => publicErrorOf(error, error, as).message;
    return send(reply, language, http?.status ?? 400, code, { zh: said('zh'), en: said('en') });
  }
  const violation = error instanceof DomainError ? error.violations[0] : constraintViolation(error);
  if (!violation) throw error;
  return send(reply, language, STATUS[violation.code] ?? 400, violation.code, wordsOfViolation(violation, 'ANY'));
}

/** A refusal under a code. */
export function send(reply: FastifyReply, language: Language, status: number, code: string, messages: Bilingual) {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: messages[language], extensions: { code, messages } }] });
}
