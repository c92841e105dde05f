import { describe, expect, it } from '@jest/globals';
import { ownFactsDecided, type OwnFact } from './own-facts.rules.js';

const fact: OwnFact = {
  ...{ organization: '名为[buyer]的协会', office: '民政局', fact: 'ABNORMAL' },
  at: new Date('2026-11-01T00:00:00Z'),
};

describe('what officers of the buyer decided before its notice', () => {
  it('is nothing where they decided nothing', () => {
    expect(ownFactsDecided([], 'TENDER')).toEqual([]);
  });

  it('names what was decided for one besides what was decided against another, each five at most', () => {
    const granted = { ...fact, fact: 'QUALIFICATION_GRANTED' } as const;
    const [warning] = ownFactsDecided([fact, ...Array.from({ length: 7 }, () => granted)], 'TENDER');
    expect(warning?.text.zh).toMatch(
      /作出 1 项不利认定：[^；]*列入活动异常名录；作出 7 项有利认定：.*授予承接资质；另有 2 项。/,
    );
    expect(warning?.text.en).toMatch(
      /decided 1 fact against .*; and 7 facts in favour of .*, qualification granted on .*; and 2 more\. /,
    );
    const [favours, ...none] = ownFactsDecided([{ ...fact, fact: 'FEDERATION_ENTERED' }], 'TENDER');
    expect(none).toEqual([]);
    expect(favours?.text.zh).toMatch(/作出 1 项有利认定：.*认定为联合会。/);
  });

  it.each([
    ['TENDER', '本项目采购人的工作人员', 'officers of its own buyer decided'],
    ['GRANT', '本项目资助单位的工作人员', 'officers of its own funder decided'],
  ] as const)('reads in the words of %s, and leaves names alone', (vocabulary, zh, en) => {
    const [warning] = ownFactsDecided([fact], vocabulary);
    expect(warning?.text.zh).toContain(zh);
    expect(warning?.text.zh).toContain('民政局对“名为[buyer]的协会”：列入活动异常名录');
    expect(warning?.text.en).toContain(en);
    expect(warning?.text.en).toContain('名为[buyer]的协会');
  });
});
