import { RequestFailure, type Bilingual, type Language } from '@chengjie/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PATIENCE_SECONDS, TooManyDearQueries } from '../bounds/too-many-dear-queries.js';
import { WaitedTooLong } from '../database/gathering.js';
import { MOST_PARENTS, TooManyParents } from '../database/nested-pages.js';
import { InvalidCursorError } from '../database/page-cursor.js';
import { PageSizeError } from '../database/page-text.js';
import { MAX_TOKENS } from './limits.js';
import { RequestFault } from './request-fault.js';

/** What a failed request may say: no SQL, no stack, no path of ours. */
export interface PublicError {
  readonly code: string;
  /** From specific to general, so that clients can handle a family of errors. */
  readonly codes: readonly string[];
  readonly message: string;
  /** What kind of mistake it is, where `message` is a parser's or validator's own and in English alone. */
  readonly messages?: Bilingual;
  /** Where in the variables or arguments the mistake is, e.g. `["input", "joinedOn"]`. */
  readonly inputPath?: readonly string[];
}

const texts = {
  INTERNAL: { zh: '系统内部错误，请稍后再试。', en: 'Something failed inside the system. Please try again later.' },
  UNAVAILABLE: { zh: '数据库暂时不可用，请稍后再试。', en: 'The database is not available. Please try again shortly.' },
  QUERIES_AT_ONCE: {
    zh: `同时进行的大型查询过多，请在 ${PATIENCE_SECONDS} 秒后再试，或减少每次查询的内容。`,
    en: `Too many dear queries are asked for at the same time: try again in ${PATIENCE_SECONDS} seconds, or ask for less at once.`,
  },
  PAGE_SIZE: { zh: '每页应为 1 至 100 条。', en: 'A page has 1 to 100 rows.' },
  NESTED_LIMIT: {
    zh: `列表中的列表一次最多为 ${MOST_PARENTS} 项查询，请减小外层的每页条数。`,
    en: `A list within lists is read for at most ${MOST_PARENTS} things at a time: ask for smaller pages around it.`,
  },
  MALFORMED_ID: { zh: '编号或参数格式不正确。', en: 'An id or argument is malformed.' },
  MALFORMED_REQUEST: { zh: '请求的格式不正确。', en: 'The request is malformed.' },
  CONTENT_TYPE: { zh: '请以 application/json 发送请求。', en: 'Send requests as application/json.' },
  TOKEN_LIMIT: {
    zh: `查询文档最多 ${MAX_TOKENS} 个词元。`,
    en: `A document has at most ${MAX_TOKENS} tokens.`,
  },
  INTROSPECTION_LIMIT: { zh: '内省查询嵌套过深。', en: 'The introspection is nested too deep.' },
  BODY_TOO_LARGE: { zh: '请求内容过大。', en: 'The body is too large.' },
  INVALID_CURSOR: { zh: '分页游标无效。', en: 'The cursor was not given by this list.' },
} as const;

/** Mistakes of clients that the GraphQL server finds, by its codes: what kind each is. */
const clientCodes: ReadonlyMap<string, Bilingual> = new Map([
  ['GRAPHQL_PARSE_FAILED', { zh: '查询文档不是 GraphQL，无法解析。', en: 'The document is not GraphQL.' }],
  [
    'GRAPHQL_VALIDATION_FAILED',
    {
      zh: '查询文档与模式不符：字段、参数、类型或片段有误。',
      en: 'The document does not fit the schema: a field, argument, type or fragment is wrong.',
    },
  ],
  [
    'BAD_USER_INPUT',
    { zh: '变量或参数的值与其类型不符。', en: 'The value of a variable or argument does not fit its type.' },
  ],
  ['BAD_REQUEST', { zh: '请求的格式不正确。', en: 'The request is malformed.' }],
  [
    'OPERATION_RESOLUTION_FAILURE',
    {
      zh: '无法确定要执行哪个操作，请写明 operationName。',
      en: 'It cannot be told which operation is meant: name it by operationName.',
    },
  ],
  [
    'PERSISTED_QUERY_NOT_FOUND',
    { zh: '服务器没有此摘要的查询文档，请发送全文。', en: 'There is no document of this hash: send its text.' },
  ],
  [
    'PERSISTED_QUERY_NOT_SUPPORTED',
    { zh: '不支持只发送摘要，请发送查询文档全文。', en: 'Hashes alone are not taken: send the text of the document.' },
  ],
]);

/**
 * How graphql-js and graphql-jit begin what they say, without a code, of variables and arguments that do not fit. What a
 * field made, e.g. null where none may be or a value that its enum does not have, they say without a code as well, in other
 * words: that is a failure of ours.
 */
const REFUSED_REQUEST = /^(?:Variable "\$|Argument "|Too many errors processing variables)/;

/** Turns whatever was thrown into what the client may read. */
export function publicErrorOf(error: unknown, formatted: GraphQLFormattedError, language: Language): PublicError {
  const cause = originalOf(error);
  if (cause instanceof RequestFailure) {
    return { code: cause.code, codes: [cause.code, 'Client'], message: cause.messages[language] };
  }
  if (cause instanceof InvalidCursorError) return badInput('INVALID_CURSOR', language);
  if (cause instanceof PageSizeError) return badInput('PAGE_SIZE', language);
  if (cause instanceof TooManyParents) return badInput('NESTED_LIMIT', language);
  if (isInvalidText(cause)) return badInput('MALFORMED_ID', language);
  if (isUnavailable(cause) || isCollision(cause)) {
    return {
      code: 'UNAVAILABLE',
      codes: ['DatabaseUnavailable', 'Transient', 'Server'],
      message: texts.UNAVAILABLE[language],
    };
  }
  if (cause instanceof TooManyDearQueries) {
    return {
      code: 'QUERIES_AT_ONCE',
      codes: ['QUERIES_AT_ONCE', 'Transient', 'Client'],
      message: texts.QUERIES_AT_ONCE[language],
    };
  }
  const code = String(formatted.extensions?.['code'] ?? '');
  const fault = cause instanceof RequestFault ? cause : faultByWords(formatted.message);
  if (fault) return faultOf(fault, clientCodes.has(code) ? code : 'BAD_USER_INPUT', language);
  const kind = kindOfMistake(code, cause, formatted.message);
  const messages = kind && clientCodes.get(kind);
  if (messages) return { code: kind, codes: [kind, 'Client'], message: formatted.message, messages };
  return { code: 'INTERNAL', codes: ['INTERNAL', 'Server'], message: texts.INTERNAL[language] };
}

/** Undefined for what is no mistake of the client. */
function kindOfMistake(code: string, cause: unknown, message: string): string | undefined {
  if (clientCodes.has(code)) return code;
  if (isClientsMistake(cause)) return 'BAD_REQUEST';
  return cause instanceof GraphQLError && REFUSED_REQUEST.test(message) ? 'BAD_USER_INPUT' : undefined;
}

function faultOf({ code, messages, inputPath }: RequestFault, general: string, language: Language): PublicError {
  return {
    code: general,
    codes: [code, general, 'Client'],
    message: messages[language],
    ...(inputPath ? { inputPath } : {}),
  };
}

/** Limits that graphql-js itself holds are told by its words alone. */
function faultByWords(message: string): RequestFault | undefined {
  if (/Document contains more tha[nt] \d+ tokens/.test(message))
    return new RequestFault('TOKEN_LIMIT', texts.TOKEN_LIMIT);
  if (message === 'Maximum introspection depth exceeded') {
    return new RequestFault('INTROSPECTION_LIMIT', texts.INTROSPECTION_LIMIT);
  }
  return undefined;
}

/** The GraphQL server answers some mistakes by a status alone, e.g. a hash that is another document's. */
function isClientsMistake(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const { status = 0 } = (extensionsOf(error)['http'] ?? {}) as { readonly status?: number };
  return status >= 400 && status < 500;
}

/** What an error itself says beside its message; those of compiled queries say nothing. */
function extensionsOf({ extensions }: GraphQLError): Readonly<Record<string, unknown>> {
  return (extensions as Readonly<Record<string, unknown>> | undefined) ?? {};
}

function badInput(
  code: 'INVALID_CURSOR' | 'PAGE_SIZE' | 'NESTED_LIMIT' | 'MALFORMED_ID',
  language: Language,
): PublicError {
  return { code: 'BAD_USER_INPUT', codes: [code, 'BAD_USER_INPUT', 'Client'], message: texts[code][language] };
}

const faultOfStatus: Readonly<Record<number, RequestFault>> = {
  413: new RequestFault('BODY_LIMIT', texts.BODY_TOO_LARGE),
  415: new RequestFault('CONTENT_TYPE', texts.CONTENT_TYPE),
};
const malformed = new RequestFault('MALFORMED_REQUEST', texts.MALFORMED_REQUEST);

/** What is said of a request that is refused before the GraphQL server reads it. */
export function refusedRequest(status: number, language: Language, fault?: RequestFault): PublicError {
  return faultOf(fault ?? faultOfStatus[status] ?? malformed, 'BAD_REQUEST', language);
}

/** PostgreSQL's words for a text that is no UUID, number or instant, or that holds a NUL. */
const invalidTextCodes = new Set(['22P02', '22021']);

function isInvalidText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && invalidTextCodes.has(String(error.code));
}

/** True for failures of ours, which belong into the log with their stack. */
export function isServerError({ codes }: PublicError): boolean {
  return codes.at(-1) === 'Server';
}

/** The error behind GraphQL's and MikroORM's wrappers. */
export function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originalOf(error.originalError) : error;
}

/** Of the system, and of PostgreSQL: the connection was never there, broke, or was ended; a wait was too long. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '25006', // the database is read-only: a standby took the place of the one that one writes to
  '25P03', // idle in a transaction beyond its lease
  '55000', // the database accepts no connections now
  '55P03', // a lock was not given in time
  '57014', // a reader's statement took too long
]);

/** PostgreSQL's classes of such errors: connection 08, disk, memory and connections 53, shutdown, crash and start 57P. */
const UNAVAILABLE_CLASS = /^(?:08|53)[0-9A-Z]{3}$|^57P[0-9A-Z]{2}$/;

/** Words of `pg` and of its pool, whose errors have no code. */
const UNAVAILABLE_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Cannot use a pool after calling end/;

/** One of several that were in each other's way was given up: a fault of ours for the log, nothing but a wait for the client. */
function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}

/** Whether the database cannot serve now, for whatever reason, so that trying again later may help. Libraries hand on copies of errors, too. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof WaitedTooLong) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (connectionCodes.has(String(code)) || UNAVAILABLE_CLASS.test(String(code))) return true;
  return UNAVAILABLE_WORDS.test(String(message)) || isUnavailable(cause);
}
