import { DAY_BOUNDS, isWithinBounds, shanghaiDate } from '@chengjie/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { MoneyInput } from './common.types.js';
import { InputsOf, type InputClass } from './input-class.js';
import { StoredText } from './stored-texts.js';
import { TextRules, textRules, type TextShape } from './text-rules.js';
import { CalendarDateScalar, DateTimeScalar, DecimalScalar, RegionCodeScalar } from './scalars.js';

interface FieldSettings {
  readonly description: string;
  readonly nullable?: boolean;
}

interface ListSettings extends FieldSettings {
  readonly minItems?: number;
  readonly maxItems?: number;
}

const optional = ({ nullable }: FieldSettings) => (nullable ? [IsOptional()] : []);
const settings = ({ description, nullable = false }: FieldSettings) => ({ description, nullable });

/** The id of a thing. */
export const IdField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => ID, settings(field)),
    IsUUID('all', { context: { zh: '应为编号（UUID）', en: 'Must be an id (UUID)' } }),
    ...optional(field),
  );

/** A list of ids. */
export const IdListField = (field: ListSettings) =>
  applyDecorators(
    Field(() => [ID], settings(field)),
    IsUUID('all', { each: true, context: { zh: '每一项应为编号（UUID）', en: 'Each must be an id (UUID)' } }),
    ...listBounds(field),
    ...optional(field),
  );

/**
 * A text, which is taken in its one form, without blanks at its ends, so that what looks alike is the same
 * (`stored-texts.ts`). One of 300 characters or more may have lines.
 */
export const TextField = ({ min = 1, ...field }: FieldSettings & Partial<TextShape> & { max: number }) =>
  applyDecorators(
    Field(() => String, settings(field)),
    ...textDecorators({ ...field, min }),
    ...optional(field),
  );

/** Texts, each taken like that of a {@link TextField}. */
export const TextListField = ({ min = 1, ...field }: ListSettings & Partial<TextShape> & { max: number }) =>
  applyDecorators(
    Field(() => [String], settings(field)),
    ...textDecorators({ ...field, min }, { each: true }),
    ...listBounds(field),
    ...optional(field),
  );

function textDecorators(shape: TextShape, { each = false } = {}): readonly PropertyDecorator[] {
  return [...TextRules(shape, each), ...(shape.asTyped || shape.verbatim ? [] : [StoredText(shape)])];
}

const KEY_LENGTH = { min: 8, max: 100 };

const keyRules = textRules(KEY_LENGTH);

/** Whether {@link IdempotencyKeyField} takes it. */
export function isIdempotencyKey(key: string | undefined): key is string {
  return key !== undefined && keyRules.every(({ keeps }) => keeps(key));
}

/**
 * The client's own key of one act: the same key with the same input does it once and gets the same answer. Every act asks
 * for one but those about passwords: of an input a hash is kept, and no fast hash of a password may be.
 */
export const IdempotencyKeyField = () =>
  TextField({
    ...KEY_LENGTH,
    verbatim: true,
    description: `Your own unique key of this act, ${KEY_LENGTH.min} to ${KEY_LENGTH.max} characters. Saying it again with the same key does it once and answers the same.`,
  });

/** Code of a region. */
export const RegionCodeField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => RegionCodeScalar, settings(field)),
    ...optional(field),
  );

/** Codes of regions. */
export const RegionCodeListField = (field: ListSettings) => ListField(() => RegionCodeScalar, field);

/** That one knows of the things that are called alike, and enters another. Asked for by the error that names them. */
export const AlikeConfirmedField = () =>
  TextField({
    nullable: true,
    max: 4_000,
    description:
      '`RuleViolation.confirm` of the error that named those called alike, once it was read: this is another one all the same. Refused when there are others by then.',
  });

/** A whole number within bounds. */
export const IntField = (field: FieldSettings & { min: number; max: number }) => {
  const context = {
    zh: `应为 ${field.min} 至 ${field.max} 的整数`,
    en: `Must be a whole number from ${field.min} to ${field.max}`,
  };
  return applyDecorators(
    Field(() => Int, settings(field)),
    IsInt({ context }),
    Min(field.min, { context }),
    Max(field.max, { context }),
    ...optional(field),
  );
};

/** Points of a score or weight: 0 to 100 with at most two decimals, as text. */
export const PointsField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => DecimalScalar, settings(field)),
    Matches(/^(?:100(?:\.0{1,2})?|(?:0|[1-9]\d?)(?:\.\d{1,2})?)$/, {
      context: { zh: '应为 0 至 100，最多两位小数', en: 'Must be 0 to 100 with at most two decimals' },
    }),
    ...optional(field),
  );

/** 32 bytes that the client draws at random, as text. */
export const RandomField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => String, settings(field)),
    Matches(/^[0-9a-f]{64}$/, {
      context: {
        zh: '应为 32 个随机字节，写作 64 位小写十六进制',
        en: 'Must be 32 random bytes as 64 lower-case hex digits',
      },
    }),
    ...optional(field),
  );

/** An amount of money. */
export const MoneyField = (field: FieldSettings) => NestedField(() => MoneyInput, field);

@InputType({ description: 'A text in the two languages of the product.' })
export class BilingualTextInput {
  @TextField({ max: 100, description: 'Chinese, the official text.' })
  zh!: string;

  @TextField({ max: 200, description: 'English.' })
  en!: string;
}

/** A short text in both languages. */
export const BilingualTextField = (field: FieldSettings) => NestedField(() => BilingualTextInput, field);

/** An instant of a day within {@link DAY_BOUNDS}. */
export const DateTimeField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => DateTimeScalar, settings(field)),
    WithinBounds((at) => at instanceof Date && isWithinBounds(shanghaiDate(at))),
    ...optional(field),
  );

/** A calendar day within {@link DAY_BOUNDS}. */
export const CalendarDateField = (field: FieldSettings) =>
  applyDecorators(
    Field(() => CalendarDateScalar, settings(field)),
    WithinBounds((day) => typeof day === 'string' && isWithinBounds(day)),
    ...optional(field),
  );

function WithinBounds(validate: (value: unknown) => boolean): PropertyDecorator {
  const { first, last } = DAY_BOUNDS;
  const context = { zh: `日期应在 ${first} 至 ${last} 之间`, en: `Must be a day from ${first} to ${last}` };
  return ValidateBy({ name: 'isWithinBounds', validator: { validate } }, { message: context.en, context });
}

/** An input object inside another. */
export const NestedField = (type: () => InputClass, field: FieldSettings) =>
  applyDecorators(Field(type, settings(field)), ValidateNested(), Type(type), InputsOf(type), ...optional(field));

/** A list of input objects. */
export const NestedListField = (type: () => InputClass, field: ListSettings) =>
  applyDecorators(
    Field(() => [type()], settings(field)),
    ValidateNested({ each: true }),
    Type(type),
    InputsOf(type),
    ...listBounds(field),
    ...optional(field),
  );

/** A list of scalars or enum values. */
export const ListField = (type: () => object, field: ListSettings) =>
  applyDecorators(
    Field(() => [type()], settings(field)),
    ...listBounds(field),
    ...optional(field),
  );

function listBounds({ minItems = 0, maxItems = 100 }: ListSettings): PropertyDecorator[] {
  const context = { zh: `应有 ${minItems} 至 ${maxItems} 项`, en: `Must have ${minItems} to ${maxItems} items` };
  return [ArrayMinSize(minItems, { context }), ArrayMaxSize(maxItems, { context })];
}
