import type { FieldSql, Shape } from './shape.js';

/** An SQL expression for each field of an object, and of objects within it: one that is left out does not compile. */
export type JsonFields<Shown> = {
  readonly [Name in keyof Shown]-?: string | JsonFields<NonNullable<Shown[Name]>>;
};

type AnyFields = Readonly<Record<string, unknown>>;

/** The SQL of an object as JSON (`json`, which is built several times quicker than `jsonb`). */
export function rowJson<Shown>(fields: JsonFields<Shown>): string {
  const parts = Object.entries(fields as AnyFields).map(
    ([name, value]) => `'${name}', ${typeof value === 'string' ? value : rowJson(value as AnyFields as never)}`,
  );
  return `json_build_object(${parts.join(', ')})`;
}

/** The same object field by field, for answers that show some of it. */
export function shapeOfJson<Shown>(fields: JsonFields<Shown>): Shape {
  return Object.fromEntries(
    Object.entries(fields as AnyFields).map(([name, value]): [string, FieldSql] => [
      name,
      typeof value === 'string' ? value : { fields: shapeOfJson(value as never) },
    ]),
  );
}
