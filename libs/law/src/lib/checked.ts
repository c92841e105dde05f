import { isCalendarDay } from '@chengjie/kernel';
import * as v from 'valibot';

/** A field that is not as it must be. */
export interface ValueProblem {
  /** Where, e.g. `procedures.STATUTORY.OPEN_TENDER.deadline.days`; empty for the whole value. */
  readonly path: string;
  readonly message: string;
}

/** A value that comes from outside and is not what it should be: every field that is wrong, named. */
export class UnsoundValueError extends Error {
  constructor(
    what: string,
    readonly problems: readonly ValueProblem[],
  ) {
    super(`No ${what}: ${problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')}`);
  }
}

/** The same value with all that is in it, which nobody can change. */
export type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value;

/**
 * Checks the shape of a value and hands it on frozen, apart from what it was read from.
 * @throws UnsoundValueError
 */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  what: string,
  value: unknown,
): Immutable<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (success) return frozen(output);
  throw new UnsoundValueError(
    what,
    issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  );
}

function frozen<Value>(value: Value): Immutable<Value> {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value as Immutable<Value>;
}

/** A calendar day that exists, YYYY-MM-DD. */
export const DaySchema = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay, 'Invalid date: there is no such day'));
