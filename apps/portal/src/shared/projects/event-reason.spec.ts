import { describe, expect, it } from '@jest/globals';
import { eventReason } from './event-reason.js';

const tooFew = { code: 'TOO_FEW_BIDS', zh: '投标家数不足', en: 'Too few bids' };

describe('the reason of an event', () => {
  it.each([
    ['given with the act', { reason: '利害关系', data: {} }, '利害关系'],
    ['given by the buyer who cancels', { reason: null, data: { reason: '经费调整' } }, '经费调整'],
    ['given by the rules', { reason: null, data: { reason: tooFew } }, tooFew],
    ['none', { reason: null, data: { deadlineAt: '2026-10-09T01:30:00.000Z' } }, undefined],
    ['none without data', { reason: null, data: null }, undefined],
  ])('is %s', (_, event, expected) => {
    expect(eventReason(event)).toEqual(expected);
  });
});
