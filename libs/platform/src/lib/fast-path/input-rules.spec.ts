import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { InputType, Int } from '@nestjs/graphql';
import fc from 'fast-check';
import { MoneyInput } from '../graphql/common.types.js';
import {
  DateTimeField,
  IdField,
  IdListField,
  IntField,
  ListField,
  MoneyField,
  NestedField,
  NestedListField,
  PointsField,
  RegionCodeField,
  TextField,
} from '../graphql/fields.js';
import { keepsRules } from './input-rules.js';
import { shapeViolations } from '../graphql/input-shape.js';

const described = { description: 'A field.' };

@InputType()
class PartInput {
  @TextField({ ...described, max: 5 })
  name!: string;

  @IntField({ ...described, min: 1, max: 3, nullable: true })
  count?: number | null;
}

@InputType()
class BaseInput {
  @IdField(described)
  id!: string;

  @MoneyField(described)
  price!: MoneyInput;
}

@InputType()
class WholeInput extends BaseInput {
  @IdListField({ ...described, minItems: 1, maxItems: 2 })
  ids!: string[];

  @RegionCodeField({ ...described, nullable: true })
  regionCode?: string | null;

  @PointsField(described)
  points!: string;

  @DateTimeField({ ...described, nullable: true })
  at?: Date | null;

  @NestedField(() => PartInput, { ...described, nullable: true })
  part?: PartInput | null;

  @NestedListField(() => PartInput, { ...described, maxItems: 2 })
  parts!: PartInput[];

  @ListField(() => Int, { ...described, maxItems: 3 })
  numbers!: number[];
}

const ID = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

/** Inputs that GraphQL lets through; `broken` adds values that break the rules, are missing or of another kind. */
function inputs(broken: boolean) {
  const field = (kept: fc.Arbitrary<unknown>, ...breaking: unknown[]) =>
    fc.oneof(
      { weight: 20, arbitrary: kept },
      { weight: broken ? 1 : 0, arbitrary: fc.constantFrom(null, undefined, 7, {}, ...breaking) },
    );
  const part = fc.record({
    name: field(fc.constantFrom('名', 'a b'), '', '   ', 'a\0', '超过五个字的名', '\ud800'),
    count: field(fc.constantFrom(1, 3, null, undefined), 0, 4, 1.5, '2'),
  });
  return fc.record({
    id: field(fc.constant(ID), '', 'x', `${ID}0`),
    price: field(
      fc.constantFrom({ amount: '10.00', currency: 'CNY' }, { amount: '0.5', currency: 'CNY' }),
      { amount: '1.234', currency: 'CNY' },
      { amount: 'x', currency: 'CNY' },
      { amount: '1', currency: 'USD' },
      '10.00',
    ),
    ids: field(fc.constantFrom([ID], [ID, ID]), [], [ID, ID, ID], [ID, 'x'], ID),
    regionCode: fc.constantFrom('22', '220104', '220104001002', null),
    points: field(fc.constantFrom('0', '99.99', '100.00'), '100.01', '07', '-1', '1.234'),
    at: fc.constantFrom(new Date(0), null, undefined),
    part: field(fc.option(part), [], 'x'),
    parts: field(fc.array(part, { maxLength: 2 }), [{ name: 'a' }, { name: 'b' }, { name: 'c' }], [null]),
    numbers: field(fc.constantFrom([], [1, 2, 3]), [1, 2, 3, 4]),
  });
}

const isFine = (input: object) => shapeViolations(WholeInput, input).length === 0;

describe('rules of inputs, gathered once', () => {
  it('are kept by all that is right', () => {
    fc.assert(
      fc.property(inputs(false), (input) => {
        expect([keepsRules(WholeInput, input), isFine(input)]).toEqual([true, true]);
      }),
    );
  });

  it('are kept by nothing in which class-validator finds anything wrong', () => {
    let wrong = 0;
    fc.assert(
      fc.property(inputs(true), (input) => {
        if (isFine(input)) return;
        wrong += 1;
        expect(keepsRules(WholeInput, input)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
    expect(wrong).toBeGreaterThan(500);
  });
});
