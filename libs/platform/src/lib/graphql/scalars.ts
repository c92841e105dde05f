import { isCalendarDay, isDecimal, isRegionCode, readCode, type Bilingual } from '@chengjie/kernel';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { RequestFault } from './request-fault.js';

/** A value as it is repeated to whoever sent it. */
const LONGEST_SHOWN = 60;

/** A scalar that is text, and refuses by its name and in words what it cannot hold. */
interface TextScalar<Value> {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** What a value must be, said after "must be" and 应为. */
  readonly rule: Bilingual;
  /** Undefined for what is no such value. */
  readonly parse: (text: string) => Value | undefined;
  readonly serialize?: (value: unknown) => string;
}

function textScalar<Value>({ name, description, specifiedByURL, rule, parse, serialize = String }: TextScalar<Value>) {
  const code = `INVALID_${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}`;
  const parseValue = (value: unknown): Value => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw new RequestFault(code, refusal(shown(value), name, rule));
    return parsed;
  };
  return new GraphQLScalarType<Value, string>({
    name,
    description,
    ...(specifiedByURL ? { specifiedByURL } : {}),
    serialize,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function refusal(value: string, name: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `${value} 不是 ${name}，应为${zh}。`, en: `${value} is not a ${name}: it must be ${en}.` };
}

/** The start of a value as JSON. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** A decimal that no amount or points come near, so that whatever is too much is refused by the field's own rule, by name. */
const LONGEST_DECIMAL = 60;

/** Exact decimal number as text: money amounts and points are never floats. */
export const DecimalScalar = textScalar<string>({
  name: 'Decimal',
  description: 'An exact decimal number as text, e.g. "80000.00". Never a float.',
  rule: {
    zh: `文本形式的十进制数，不含分隔符，最多 ${LONGEST_DECIMAL} 个字符，例如 "80000.00"`,
    en: `a decimal number as text without separators, of at most ${LONGEST_DECIMAL} characters, e.g. "80000.00"`,
  },
  parse: (text) => (text.length <= LONGEST_DECIMAL && isDecimal(text) ? text : undefined),
});

/** Calendar day. */
export const CalendarDateScalar = textScalar<string>({
  name: 'Date',
  description: 'A calendar day that exists, as YYYY-MM-DD (Asia/Shanghai).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  rule: { zh: '存在的日期，写作 YYYY-MM-DD', en: 'a day that exists, as YYYY-MM-DD' },
  parse: (text) => (isCalendarDay(text) ? text : undefined),
});

/** Calendar month. */
export const MonthScalar = textScalar<string>({
  name: 'Month',
  description: 'A calendar month as YYYY-MM (Asia/Shanghai).',
  rule: { zh: '月份，写作 YYYY-MM', en: 'a month, as YYYY-MM' },
  parse: (text) => (/^\d{4}-\d{2}$/.test(text) && isCalendarDay(`${text}-01`) ? text : undefined),
});

/** Code of a region. */
export const RegionCodeScalar = textScalar<string>({
  name: 'RegionCode',
  description:
    'A statistical region code (统计用区划代码) of 2, 4, 6, 9 or 12 digits: province, city, county, street or township, community or village.',
  rule: {
    zh: ' 2、4、6、9 或 12 位区划代码，各级代码均不为零',
    en: 'a region code of 2, 4, 6, 9 or 12 digits, no level of it zero',
  },
  parse: (text) => {
    const code = readCode(text);
    return isRegionCode(code) ? code : undefined;
  },
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function instantOf(text: string): Date | undefined {
  const [, day = ''] = INSTANT.exec(text) ?? [];
  if (!isCalendarDay(day)) return undefined;
  const instant = new Date(text);
  return instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999 ? instant : undefined;
}

/** Instant in UTC. */
export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description: 'An instant in UTC, RFC 3339, e.g. "2026-11-22T16:00:00.000Z".',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  rule: {
    zh: '存在的时刻，按 RFC 3339 写，例如 "2026-11-22T16:00:00Z"',
    en: 'an instant that exists, by RFC 3339, e.g. "2026-11-22T16:00:00Z"',
  },
  parse: instantOf,
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

/** Structured data that is published as it is, such as an evaluation's input and result. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description:
    'A JSON value, published as it is: an evaluation’s input and result, for repeating it; the value of a rule.',
  serialize: (value) => value,
  parseValue: () => {
    throw new GraphQLError('JSON is for answers only');
  },
  parseLiteral: () => {
    throw new GraphQLError('JSON is for answers only');
  },
});
