import { describe, expect, it } from '@jest/globals';
import { parseDecimal, Rational } from '@chengjie/kernel';
import fc from 'fast-check';
import { arbitraryScheme, arbitrarySheet } from '../testing/arbitrary-scheme.js';
import { assess } from './assess.js';
import { schemeProblems } from './check-scheme.js';
import { scoreSheet, type ScoredIndicator } from './score-sheet.js';
import type { AssessmentScheme, Indicator } from './scheme.terms.js';

const RUNS = { numRuns: 200, seed: 20171225 };

const filled = arbitraryScheme.chain((scheme) => arbitrarySheet(scheme).map((sheet) => ({ scheme, sheet })));
const scored = arbitraryScheme.chain((scheme) =>
  fc
    .tuple(arbitrarySheet(scheme), fc.array(arbitrarySheet(scheme), { minLength: 1, maxLength: 5 }))
    .map(([self, experts]) => ({ scheme, self, experts })),
);

const sum = (points: readonly string[]) => Rational.sum(points.map((each) => parseDecimal(each, 2)));
const all = (indicators: readonly ScoredIndicator[]): ScoredIndicator[] =>
  indicators.flatMap((each) => [each, ...all(each.parts)]);

describe('any scheme', () => {
  it('is sound as it is made, and gives all points at most and never less than nothing', () => {
    fc.assert(
      fc.property(filled, ({ scheme, sheet }) => {
        expect(schemeProblems(scheme)).toEqual([]);
        const { indicators, total, open } = scoreSheet(scheme, sheet);
        expect(open).toEqual([]);
        for (const each of all(indicators)) {
          expect(parseDecimal(each.points, 2).sign).not.toBe(-1);
          expect(parseDecimal(each.points, 2).compare(parseDecimal(each.of, 2))).not.toBe(1);
          if (each.parts.length > 0) {
            expect(sum(each.parts.map(({ points }) => points)).equals(parseDecimal(each.points, 2))).toBe(true);
          }
        }
        expect(sum(indicators.map(({ points }) => points)).equals(parseDecimal(total, 2))).toBe(true);
      }),
      RUNS,
    );
  });

  it('counts the same in whatever order answers and experts stand', () => {
    fc.assert(
      fc.property(
        scored.chain((input) =>
          fc.record({
            input: fc.constant(input),
            self: fc.shuffledSubarray(input.self, { minLength: input.self.length }),
            experts: fc.shuffledSubarray(input.experts, { minLength: input.experts.length }),
          }),
        ),
        ({ input: { scheme, ...as }, self, experts }) => {
          expect(assess(scheme, { self, experts: experts.map((each) => each.toReversed()), committee: [] })).toEqual(
            assess(scheme, { ...as, committee: [] }),
          );
        },
      ),
      RUNS,
    );
  });

  it('gives what experts agree about, and its total is what its indicators have', () => {
    fc.assert(
      fc.property(scored, ({ scheme, self, experts }) => {
        const { total, indicators } = assess(scheme, { self, experts, committee: [] });
        expect(sum(indicators.map(({ committee }) => committee)).equals(parseDecimal(total, 2))).toBe(true);
        const one = experts[0] ?? [];
        expect(assess(scheme, { self, experts: [one, one, one], committee: [] }).total).toBe(
          scoreSheet(scheme, one).total,
        );
      }),
      RUNS,
    );
  });

  it('names the node whose parts do not make its points', () => {
    fc.assert(
      fc.property(arbitraryScheme, fc.nat(), (scheme, at) => {
        const index = at % scheme.indicators.length;
        const broken: AssessmentScheme = {
          ...scheme,
          indicators: scheme.indicators.map((each, i): Indicator =>
            i === index ? { ...each, points: '9999.99' } : each,
          ),
        };
        expect(schemeProblems(broken).map(({ code, path }) => [code, path])).toContainEqual([
          'SUM_DIFFERS',
          [scheme.indicators[index]?.id],
        ]);
      }),
      RUNS,
    );
  });
});
