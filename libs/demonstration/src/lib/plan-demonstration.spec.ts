import { describe, expect, it } from '@jest/globals';
import { SAMPLES } from '../testing/days.js';
import { shanghaiDate } from '@chengjie/kernel';
import { draftViolations } from '@chengjie/procurement';
import { publishedBook } from '@chengjie/rules/testing';
import { planDemonstration, type DemonstrationPlan } from './plan-demonstration.js';

const masterKey = Buffer.alloc(32, 7);

/** Everything but the ciphertexts, whose random part nobody can repeat. */
function plainOf({ organizations, projects, people, setting }: DemonstrationPlan): string {
  return JSON.stringify(
    { organizations, projects, evaluators: people.evaluators, agencies: setting.agencies },
    (key, value: unknown) => (['ciphertext', 'sealedKey'].includes(key) ? undefined : value),
  );
}

describe('planDemonstration', () => {
  it('gives the same for the same seed, key and day, whatever the hour', () => {
    const morning = plainOf(planDemonstration(7, new Date('2026-11-23T01:00:00Z'), masterKey, publishedBook()));
    expect(plainOf(planDemonstration(7, new Date('2026-11-23T09:00:00Z'), masterKey, publishedBook()))).toBe(morning);
    expect(plainOf(planDemonstration(8, new Date('2026-11-23T09:00:00Z'), masterKey, publishedBook()))).not.toBe(
      morning,
    );
  });

  it.each(SAMPLES)('finds a whole demonstration for seed %i on %s', (seed, day) => {
    const { projects, setting } = planDemonstration(seed, new Date(day), masterKey, publishedBook());
    expect(projects).toHaveLength(46);
    const english = projects.map(({ terms }) => terms.titleEn);
    expect(english).toEqual(english.map(() => expect.stringMatching(/^[A-Z][^\p{Script=Han}]{15,120}$/u)));
    expect(english).toContainEqual(
      expect.stringMatching(/^Home care for the aged in Yan’an Subdistrict, Changyi District, \d{4}$/),
    );
    for (const { terms, timeline, bids, status, buyer } of projects) {
      expect(
        draftViolations({ ...terms, functionId: terms.function.id, tieLadder: terms.tieLadder } as never, {
          pack: terms.pack,
          version: { ...terms.function, versionId: terms.function.versionId } as never,
          buyerRegionCode: buyer.acting.regionCode,
          agencyRegionCode: terms.agency.regionCode,
          day: shanghaiDate(timeline.publishedAt),
          civilAffairsOffice: terms.agency.kind === 'CIVIL_AFFAIRS',
          places: [],
        }),
      ).toEqual([]);
      expect(timeline.publishedAt < setting.calendar.today).toBe(true);
      expect(timeline.publishedAt > timeline.draftedAt).toBe(true);
      if (status === 'AWARDED') expect(timeline.awardedAt < setting.calendar.today).toBe(true);
      for (const { revisions } of bids) {
        for (const { at } of revisions) {
          expect(at > timeline.publishedAt && at < timeline.deadlineAt && at <= setting.calendar.today).toBe(true);
        }
      }
    }
  });
});
