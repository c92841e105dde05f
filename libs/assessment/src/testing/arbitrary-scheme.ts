import { formatDecimal, Rational } from '@chengjie/kernel';
import fc from 'fast-check';
import { itemsOf } from '../lib/indicators.js';
import type { Answer, AssessmentScheme, Choice, Indicator, IndicatorItem } from '../lib/scheme.terms.js';

const words = (text: string) => ({ zh: text, en: text });
const hundredths = (value: number) => formatDecimal(Rational.of(value, 100), 2);

const choices = (values: readonly number[]): Choice[] =>
  values.map((value, at) => ({ id: `c${at}`, title: words(`c${at}`), points: hundredths(value) }));

/** An item of so many hundredths, by any of the measures. */
const arbitraryItem = (id: string, full: number): fc.Arbitrary<IndicatorItem> => {
  const named = { id, title: words(id), points: hundredths(full), evidence: words('e') };
  const some = fc.uniqueArray(fc.integer({ min: 0, max: full - 1 }), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    some.map((values): IndicatorItem => ({ ...named, kind: 'OPTIONS', options: choices([...values, full]) })),
    some.map((values): IndicatorItem => ({
      ...named,
      kind: 'GRADED',
      grades: choices([full, ...values.toSorted((a, b) => b - a)]),
    })),
    fc
      .record({
        from: fc.integer({ min: 1, max: 5 }),
        base: fc.integer({ min: 0, max: full }),
        step: fc.integer({ min: 1, max: full }),
      })
      .map(({ from, base, step }): IndicatorItem => ({
        ...named,
        kind: 'COUNT',
        from,
        base: hundredths(base),
        step: hundredths(step),
      })),
    some.map((values): IndicatorItem => ({ ...named, kind: 'DEDUCTION', faults: choices(values) })),
  );
};

const groupOf = (id: string, parts: readonly Indicator[], sum: number): Indicator => ({
  kind: 'GROUP',
  id,
  title: words(id),
  points: hundredths(sum),
  parts,
});

/** A sound scheme of one to three groups with one to four items each. */
export const arbitraryScheme: fc.Arbitrary<AssessmentScheme> = fc
  .array(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) =>
    fc
      .tuple(...sizes.map((full, group) => fc.tuple(...full.map((each, at) => arbitraryItem(`i${group}-${at}`, each)))))
      .map((groups): AssessmentScheme => ({
        id: 'any',
        scale: 'GRADE',
        forms: [],
        title: words('any'),
        points: hundredths(sizes.flat().reduce((sum, each) => sum + each, 0)),
        indicators: groups.map((items, at) =>
          groupOf(
            `g${at}`,
            items,
            (sizes[at] ?? []).reduce((sum, each) => sum + each, 0),
          ),
        ),
        levels: [{ level: 1, from: '0' }],
        source: { document: '本平台规则', certainty: 'D' },
      })),
  );

function arbitraryAnswer(item: IndicatorItem): fc.Arbitrary<Answer> {
  switch (item.kind) {
    case 'OPTIONS':
      return fc.constantFrom(...item.options).map(({ id }) => ({ item: item.id, kind: 'OPTIONS', choice: id }));
    case 'GRADED':
      return fc.constantFrom(...item.grades).map(({ id }) => ({ item: item.id, kind: 'GRADED', choice: id }));
    case 'COUNT':
      return fc.nat(1_000).map((count) => ({ item: item.id, kind: 'COUNT', count }));
    case 'DEDUCTION':
      return fc
        .subarray([...item.faults])
        .chain((faults) => fc.tuple(...faults.map(({ id }) => fc.nat(9).map((times) => ({ fault: id, times })))))
        .map((faults) => ({ item: item.id, kind: 'DEDUCTION', faults }));
  }
}

/** A sheet with an answer to every item. */
export const arbitrarySheet = (scheme: AssessmentScheme): fc.Arbitrary<Answer[]> =>
  fc.tuple(...itemsOf(scheme).map(({ node }) => arbitraryAnswer(node)));
