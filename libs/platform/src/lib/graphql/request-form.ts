import type { Bilingual } from '@chengjie/kernel';
import type { IncomingHttpHeaders } from 'node:http';
import { isOwnPage, type Site } from '../auth/credentials.js';
import { RefusedRequest } from './request-fault.js';

/** A request as it came, its body read. */
export interface RequestForm {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the address; what is given several times is a list. */
  readonly query: unknown;
  readonly body?: unknown;
}

const texts = {
  CROSS_SITE: {
    zh: '为防止跨站请求伪造，此请求未被受理：请以 POST 发送并写明 content-type: application/json（urql 请设 preferGetMethod: false），或加上请求头 apollo-require-preflight: 1。不带 Cookie 的程序也可以用 GET 查询。',
    en: 'Another site’s page could have sent this request, so it is not taken: send it by POST with content-type: application/json (in urql preferGetMethod: false), or add the header apollo-require-preflight: 1. Programs that send no cookie may ask by GET.',
  },
  BATCH: {
    zh: '一次请求只受理一个操作：请逐个发送，或把多个查询写进同一个文档。',
    en: 'A request holds one operation: send them one by one, or put several queries into one document.',
  },
  VARIABLES_FORM: {
    zh: 'variables 和 extensions 应当是 JSON 对象，不是文本或列表；在地址中则是一个 JSON 对象的文本。',
    en: 'variables and extensions are JSON objects, neither texts nor lists; in an address the text of a JSON object.',
  },
  DOCUMENT_FORM: {
    zh: 'query 和 operationName 应当是文本，各只给一次。',
    en: 'query and operationName are texts, each given once.',
  },
  NOT_ACCEPTABLE: {
    zh: '答复的类型为 application/json 或 application/graphql-response+json，请在请求头 accept 中接受其一。',
    en: 'Answers are application/json or application/graphql-response+json: accept one of them in the header accept.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * What keeps a request from being read as GraphQL, before anything of it is done; undefined where nothing does.
 * The GraphQL server would say it in English alone, and of an answer that is not wanted only after the act.
 */
export function refusalOfForm({ method, headers, query, body }: RequestForm, site: Site): RefusedRequest | undefined {
  if (mayBeForged(method, headers, site)) return refused('CROSS_SITE');
  if (!acceptsJson(headers.accept)) return refused('NOT_ACCEPTABLE', 406);
  if (method === 'POST' && Array.isArray(body)) return refused('BATCH');
  const asked = method === 'GET' ? query : body;
  if (typeof asked !== 'object' || asked === null) return undefined;
  const { query: document, operationName, variables, extensions } = asked as Readonly<Record<string, unknown>>;
  if (![document, operationName].every((each) => isAbsent(each) || typeof each === 'string'))
    return refused('DOCUMENT_FORM');
  const isObject = method === 'GET' ? isObjectText : isPlainObject;
  return [variables, extensions].every((each) => isAbsent(each) || isObject(each))
    ? undefined
    : refused('VARIABLES_FORM');
}

function refused(code: keyof typeof texts, status = 400): RefusedRequest {
  return new RefusedRequest(code, texts[code], status);
}

/** What pages of other sites can send without the browser asking us first (Fetch Standard, CORS-safelisted content types). */
const SENT_BY_FORMS = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(?:;|$)/i;
/** Headers that no page of another site can send without asking first; the first is what Apollo's clients send. */
const ASKED_FIRST = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Whether another site's page could have made a visitor's browser send this. What asks by GET without a cookie speaks for
 * nobody, and is no browser's that tells of another site: programs ask so.
 */
function mayBeForged(method: string, headers: IncomingHttpHeaders, site: Site): boolean {
  const type = headers['content-type'];
  if (type !== undefined && !SENT_BY_FORMS.test(type)) return false;
  if (ASKED_FIRST.some((name) => headers[name])) return false;
  return method !== 'GET' || type !== undefined || headers.cookie !== undefined || !isOwnPage(headers, site);
}

const JSON_TYPES = ['*/*', 'application/*', 'application/json', 'application/graphql-response+json'];

/** RFC 9110 §12.5.1: a type with the weight 0 is not wanted. */
function acceptsJson(accept: string | undefined): boolean {
  return (
    accept === undefined ||
    accept.split(',').some((wish) => {
      const [type = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
      return JSON_TYPES.includes(type) && !parameters.some((each) => /^q=0(?:\.0*)?$/.test(each));
    })
  );
}

function isObjectText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return isPlainObject(JSON.parse(value));
  } catch {
    return false;
  }
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
