import { expect, it } from '@jest/globals';
import { isEnglishTitle, titlesOf } from './titled.js';

it.each([
  [
    { title: '居家养老服务', titleEn: 'Home care' },
    { zh: '居家养老服务', en: 'Home care' },
  ],
  [
    { title: '居家养老服务', titleEn: null },
    { zh: '居家养老服务', en: '居家养老服务' },
  ],
])('what is titled %j is called %j', (of, called) => expect(titlesOf(of)).toEqual(called));

it.each([
  ['Home care', true],
  ['居家养老 (home care)', false],
  ['Home care in 延安街道', false],
  ['居家养老服务', false],
  ['2026-12', false],
])('an English title may be %j: %s', (title, may) => expect(isEnglishTitle(title)).toBe(may));
