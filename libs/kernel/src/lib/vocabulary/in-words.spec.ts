import { describe, expect, it } from '@jest/globals';
import { followsProcedure, inWords, kindInWords, spoken, termsOf, unknownTerms } from './in-words.js';
import { VOCABULARIES } from './vocabularies.js';
import { vocabularyOf } from './vocabulary-of.js';

describe('a text in the words of a procedure', () => {
  const text = { zh: '认定[bid]无效，[failure]', en: '[Bids] of [aBidder], found invalid by the [panel]' };

  it.each([
    ['TENDER', '认定投标文件无效，废标', 'Bids of a bidder, found invalid by the evaluation committee'],
    ['CONSULTATION', '认定响应文件无效，终止', 'Responses of a supplier, found invalid by the consultation panel'],
    ['GRANT', '认定申报书无效，终止', 'Applications of an applicant, found invalid by the review panel'],
    ['ANY', '认定参与文件无效，终止', 'Submissions of a participant, found invalid by the panel'],
  ] as const)('of %s', (vocabulary, zh, en) => {
    expect(spoken(text, vocabulary)).toEqual({ zh, en });
  });

  it('leaves what is no term as it is, and names it', () => {
    expect(inWords('[bid] [nothing] [aBid]', 'TENDER', 'zh')).toBe('投标文件 [nothing] [aBid]');
    expect(unknownTerms('[bid] [nothing] [aBid]', 'zh')).toEqual(['nothing', 'aBid']);
    expect(unknownTerms('[Bid] [toString]', 'en')).toEqual(['toString']);
  });

  it('is told from one that is the same for all', () => {
    expect(followsProcedure('提交[bid]')).toBe(true);
    expect(followsProcedure('显示“[]”，{name}')).toBe(false);
  });
});

describe('the words of a project', () => {
  it.each([
    ['STATUTORY', 'OPEN_TENDER', 'TENDER'],
    ['BELOW_THRESHOLD', 'INVITED_TENDER', 'TENDER'],
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', 'CONSULTATION'],
    ['STATUTORY', 'NEGOTIATION', 'NEGOTIATION'],
    ['BELOW_THRESHOLD', 'SINGLE_SOURCE', 'SINGLE_SOURCE'],
    ['GRANT', 'OPEN_TENDER', 'GRANT'],
    ['STATUTORY', 'OF_A_LATER_RELEASE', 'ANY'],
  ])('%s by %s are those of %s', (regime, procedure, vocabulary) => {
    expect(vocabularyOf({ regime, procedure })).toBe(vocabulary);
  });
});

it('a kind is described with dots where a thing of it has a value', () => {
  expect(kindInWords({ zh: '“评审 {number}”退出[panel]', en: 'Evaluator {number} left' })).toBe(
    '“评审 …”退出评标委员会. Evaluator … left.',
  );
});

describe('the table', () => {
  it.each(VOCABULARIES)('has a word for each term of %s', (vocabulary) => {
    for (const language of ['zh', 'en'] as const) {
      const terms = termsOf(vocabulary, language);
      expect([...terms.keys()]).toEqual([...termsOf('ANY', language).keys()]);
      for (const word of terms.values()) expect(word).toMatch(language === 'zh' ? /^\p{Script=Han}+$/u : /^[a-z -]+$/);
    }
  });
});
