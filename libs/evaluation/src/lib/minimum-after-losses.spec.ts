import { expect, it } from '@jest/globals';
import { LOST_SINCE, minimumAfterLosses } from './minimum-after-losses.js';

const invalid = (code: string) => ({ invalid: { code, reason: { zh: '无效', en: 'Invalid' } } });

it.each([
  ['nobody is lost', [{ invalid: null }, invalid('NOT_QUALIFIED')], 3],
  ['one is', [{ invalid: null }, invalid(LOST_SINCE)], 2],
  ['all are: one has to be left', [invalid(LOST_SINCE), invalid(LOST_SINCE), invalid(LOST_SINCE)], 1],
])('of three valid bids it takes fewer by those that were lost since: %s', (_, bids, expected) => {
  expect(minimumAfterLosses(3, bids)).toBe(expected);
});
