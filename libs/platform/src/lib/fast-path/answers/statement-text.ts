import { allOf, type Condition } from '../../database/list-conditions.js';

/** A statement's text in the making, with its parameters. */
export class StatementText {
  readonly values: unknown[] = [];

  constructor(
    /** Variables of the operation, coerced. */
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Takes a value as a parameter. @returns its placeholder */
  readonly placeholder = (value: unknown): string => `$${this.values.push(value)}`;

  /** All conditions as one. */
  all(conditions: readonly Condition[]): string {
    return allOf(conditions, this.placeholder) || 'true';
  }
}
