import type { Bilingual } from '@chengjie/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
import { MAX_DOCUMENT_LENGTH, MAX_NESTING } from './limits.js';
import { RefusedRequest } from './request-fault.js';

/** Bodies up to this many bytes cannot be nested deep enough to cost anything, and are not looked through. */
const HARMLESS_BYTES = 4_096;

const tooDeep: Bilingual = {
  zh: `请求中的 JSON 嵌套不得超过 ${MAX_NESTING} 层。`,
  en: `The JSON of a request is nested at most ${MAX_NESTING} deep.`,
};
const tooLong: Bilingual = {
  zh: `查询文档不得超过 ${MAX_DOCUMENT_LENGTH} 个字符，长内容请放入变量。`,
  en: `A document has at most ${MAX_DOCUMENT_LENGTH} characters; long texts belong into variables.`,
};

/** Reads JSON bodies as Fastify does, but none that is nested too deep or brings too long a document. */
export function readBoundedBodies(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    if (body.length > HARMLESS_BYTES && isNestedDeeper(body, MAX_NESTING))
      return done(new RefusedRequest('NESTING_LIMIT', tooDeep));
    return parse(request, body.toString(), (error, parsed: unknown) => {
      done(error ?? (bringsLongDocument(parsed) ? new RefusedRequest('DOCUMENT_LIMIT', tooLong) : null), parsed);
    });
  });
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map((character) =>
  character.charCodeAt(0),
) as [number, number, number, number, number, number];

/** Looks at the brackets outside of strings only; whether the rest is JSON is for the parser to tell. */
export function isNestedDeeper(json: Uint8Array, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index];
    if (byte === QUOTE) index = endOfString(json, index);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

/** Where the string ends that begins here; the body's end if it does not. */
function endOfString(json: Uint8Array, start: number): number {
  let end = json.indexOf(QUOTE, start + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf(QUOTE, end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: Uint8Array, index: number): boolean {
  let first = index;
  while (json[first - 1] === BACKSLASH) first -= 1;
  return (index - first) % 2 === 1;
}

function bringsLongDocument(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('query' in body)) return false;
  return typeof body.query === 'string' && body.query.length > MAX_DOCUMENT_LENGTH;
}
