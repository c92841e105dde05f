import { fenToYuan, readAmount, yuanToFen, type Bilingual, type NumberFault } from '@chengjie/kernel';
import { applyDecorators } from '@nestjs/common';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ValidateBy } from 'class-validator';
import { DecimalScalar } from './scalars.js';

/** Currencies of amounts. */
export enum CurrencyCode {
  CNY = 'CNY',
}
registerEnumType(CurrencyCode, {
  name: 'CurrencyCode',
  description: 'ISO 4217 code.',
  valuesMap: { CNY: { description: 'Renminbi yuan.' } },
});

@ObjectType({ description: 'An exact amount of money.' })
export class Money {
  @Field(() => DecimalScalar, { description: 'Yuan with two decimals, e.g. "80000.00".' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'Currency of the amount.' })
  currency!: CurrencyCode;
}

/** Money of an amount in fen. */
export function moneyOfFen(fen: number): Money {
  return { amount: fenToYuan(fen), currency: CurrencyCode.CNY };
}

const AMOUNT_FAULTS: Partial<Readonly<Record<NumberFault, Bilingual>>> = {
  NOT_A_NUMBER: { zh: '应为金额', en: 'Must be an amount' },
  NEGATIVE: { zh: '金额不能为负数', en: 'An amount is not negative' },
  TOO_MANY_PLACES: { zh: '金额最多两位小数', en: 'An amount has at most two decimals' },
  TOO_LARGE: { zh: '金额的整数部分最多 12 位', en: 'An amount has at most 12 digits of yuan' },
};

/** What an amount keeps beside being a decimal, each rule with its words. */
const AmountRules = () =>
  applyDecorators(
    ...Object.entries(AMOUNT_FAULTS).map(([fault, context]) =>
      ValidateBy(
        { name: fault, validator: { validate: (amount) => readAmount(String(amount)).fault !== fault } },
        { message: context.en, context },
      ),
    ),
  );

@InputType({ description: 'An amount of money as entered.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'Yuan with at most two decimals, e.g. "80000.00".' })
  @AmountRules()
  amount!: string;
}

/** Whole fen of an entered amount; exact, since {@link MoneyInput} has at most two decimals. */
export function fenOf(money: MoneyInput): number {
  return yuanToFen(money.amount);
}

@ObjectType({ description: 'A text in the two languages of the product.' })
export class BilingualText {
  @Field({ description: 'Chinese, the official text.' })
  zh!: string;

  @Field({ description: 'English.' })
  en!: string;
}

@ObjectType({ description: 'An act that this viewer could do, and if not now, why not.' })
export class AvailableTransition {
  @Field({ description: 'Name of the mutation.' })
  key!: string;

  @Field(() => BilingualText, { description: 'What it is called.' })
  label!: BilingualText;

  @Field({ description: 'Whether it cannot be done now.' })
  disabled!: boolean;

  @Field(() => BilingualText, { nullable: true, description: 'Why it cannot be done now.' })
  disabledReason!: BilingualText | null;
}
