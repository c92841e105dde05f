import type { FindingGround, QualificationCondition } from '../../../api/schema.generated.js';
import { everyOf } from '../../every-of.js';
import type { ReviewField } from './review-form.js';

/** On what a bid may be found invalid; which of them the panel may propose, the API says. */
export const GROUNDS = everyOf<FindingGround>({
  NOT_QUALIFIED: true,
  NOT_RESPONSIVE: true,
  UNACCEPTABLE_CONDITIONS: true,
  FALSE_INFORMATION: true,
  CONFLICT_OF_INTEREST: true,
  COLLUSION: true,
  ABNORMALLY_LOW_PRICE: true,
  NO_LONGER_ELIGIBLE: true,
});

/** Conditions of qualification, in the order of the law. */
export const CONDITIONS = everyOf<QualificationCondition>({
  LEGAL_CAPACITY: true,
  GOOD_FAITH: true,
  CAPABILITY: true,
  TAXES: true,
  NO_VIOLATIONS: true,
  STATED: true,
});

interface Words {
  readonly ground: string;
  readonly grounds: Readonly<Record<FindingGround, string>>;
  readonly condition: string;
  readonly conditions: Readonly<Record<QualificationCondition, string>>;
  readonly clause: string;
  readonly clauseHint: string;
  readonly facts: string;
  readonly factsHint: string;
  readonly other: string;
}

const optionsOf = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

/** What shows a ground: public for good, so it says something. */
export function factsField({ facts, factsHint }: Pick<Words, 'facts' | 'factsHint'>): ReviewField {
  return { name: 'facts', label: facts, hint: factsHint, long: true, lengths: { least: 10, most: 1_000 } };
}

/** The facts that each ground requires, as the server asks for them. */
export function groundFields(
  words: Words,
  grounds: readonly FindingGround[],
  others: readonly { readonly id: string; readonly bidder: { readonly name: string } }[],
): ReviewField[] {
  const qualification = ({ ground }: Readonly<Record<string, string>>) => ground === 'NOT_QUALIFIED';
  return [
    { name: 'ground', label: words.ground, options: optionsOf(grounds, words.grounds) },
    {
      ...{ name: 'condition', label: words.condition, options: optionsOf(CONDITIONS, words.conditions) },
      when: qualification,
    },
    {
      ...{ name: 'clause', label: words.clause, hint: words.clauseHint, lengths: { least: 1, most: 300 } },
      when: (entered) => Boolean(entered['ground']) && !qualification(entered),
    },
    {
      name: 'otherBidId',
      label: words.other,
      options: others.map(({ id, bidder }) => ({ value: id, label: bidder.name })),
      when: ({ ground }) => ground === 'COLLUSION',
    },
    factsField(words),
  ];
}
