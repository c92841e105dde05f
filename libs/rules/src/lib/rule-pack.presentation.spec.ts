import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { inTodaysWords, titleOf } from './rule-pack.presentation.js';
import { commonRules, sourceOfToday } from './rule.texts.js';

describe('a rule pack, as people read of it', () => {
  it('is called by its region and first day, each by another name', () => {
    expect(titleOf({ region: '22', effectiveFrom: '2026-12-02' })).toEqual({
      zh: '吉林省采购规则（2026年12月2日起）',
      en: 'Procurement rules of Jilin Province, from 2 December 2026',
    });
    expect(titleOf({ region: '44', effectiveFrom: '2027-01-01' }).zh).toBe('采购规则（2027年1月1日起）');
    const names = PUBLISHED_RULE_PACKS.map((pack) => titleOf(pack).zh);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says nothing in words that were given up', () => {
    const shown = PUBLISHED_RULE_PACKS.flatMap((pack) => [
      titleOf(pack).zh,
      titleOf(pack).en,
      inTodaysWords(pack.changes.zh),
      pack.changes.en,
      ...commonRules(pack).flatMap(({ text, source }) => [text.zh, text.en, source.note ?? '']),
    ]);
    expect(shown.filter((text) => /规则包|rule pack/i.test(text))).toEqual([]);
  });

  it('stand in no note that comes with a rule', () => {
    const notes = PUBLISHED_RULE_PACKS.flatMap(({ sources }) =>
      Object.values(sources).map((source) => sourceOfToday(source).note ?? ''),
    );
    expect(notes.filter((note) => note.includes('规则包'))).toEqual([]);
    expect(notes.some((note) => note.includes('适用规则'))).toBe(true);
  });
});
