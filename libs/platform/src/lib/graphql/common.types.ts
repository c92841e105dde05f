import { fenToYuan, yuanToFen } from '@chengjie/kernel';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
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

@InputType({ description: 'An amount of money as entered.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'Yuan with at most two decimals, e.g. "80000.00".' })
  @Matches(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/, {
    context: { zh: '金额应为非负数，最多两位小数', en: 'An amount is not negative and has at most two decimals' },
  })
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
