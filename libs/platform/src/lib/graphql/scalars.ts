import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function fromLiteral<T>(parse: (value: unknown) => T) {
  return (node: ValueNode): T => parse(node.kind === Kind.STRING ? node.value : undefined);
}

function stringScalar(name: string, description: string, specifiedByURL: string | undefined, pattern: RegExp) {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value)) {
      throw new GraphQLError(`${JSON.stringify(value ?? null)} is not a ${name}`);
    }
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    ...(specifiedByURL ? { specifiedByURL } : {}),
    serialize: String,
    parseValue: parse,
    parseLiteral: fromLiteral(parse),
  });
}

/** Exact decimal number as text: money amounts and points are never floats. */
export const DecimalScalar = stringScalar(
  'Decimal',
  'An exact decimal number as text, e.g. "80000.00". Never a float.',
  undefined,
  /^-?\d{1,15}(\.\d{1,6})?$/,
);

/** Calendar day. */
export const CalendarDateScalar = stringScalar(
  'Date',
  'A calendar day as YYYY-MM-DD (Asia/Shanghai).',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
);

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime())) {
    throw new GraphQLError(`${JSON.stringify(value ?? null)} is not a DateTime (RFC 3339)`);
  }
  return instant;
}

/** Instant in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, RFC 3339, e.g. "2026-11-22T16:00:00.000Z".',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseInstant,
  parseLiteral: fromLiteral(parseInstant),
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
