import { describe, expect, it } from '@jest/globals';
import { i18n, i18nIn } from './i18n.js';

describe('the words of a procedure', () => {
  it('are in the language that is spoken around, also where several are at once', () => {
    const english = i18n.cloneInstance({ lng: 'en' });
    const words = [i18n, english].map((around) => i18nIn('TENDER', around));
    expect(words.map(({ language }) => language)).toEqual(['zh', 'en']);
    expect(words.map((of) => of.getFixedT(null, 'common')('save'))).toEqual(['保存', 'Save']);
    expect(i18nIn('TENDER', english)).toBe(words[1]);
  });
});
