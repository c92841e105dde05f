const rules = new Intl.PluralRules('en');

/** The English form that goes with a number: `plural(1, 'day', 'days')` is "day". Chinese has one form for all. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}
