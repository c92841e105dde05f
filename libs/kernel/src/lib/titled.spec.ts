import { expect, it } from '@jest/globals';
import { titlesOf } from './titled.js';

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
