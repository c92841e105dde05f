import { describe, expect, it } from '@jest/globals';
import { eventReason, groundOf, lotOf } from './event-reason.js';

const tooFew = { zh: '投标家数不足', en: 'Too few bids' };
const ground = { zh: '不能参加评审', en: 'unable to take part' };

describe('the reason of an event', () => {
  it.each([
    ['given with the act', { reason: '利害关系', data: {} }, '利害关系'],
    ['given by the buyer who cancels', { reason: null, data: { buyersReason: '经费调整' } }, '经费调整'],
    ['given by the rules', { reason: null, data: { reason: tooFew } }, tooFew],
    ['that a proposal ended with its proposer’s role', { reason: null, data: { cause: tooFew } }, tooFew],
    ['why a proposal lapsed before why it was made', { reason: null, data: { reason: ground, cause: tooFew } }, tooFew],
    ['none of what lapsed in time', { reason: null, data: { cause: null } }, undefined],
    ['none', { reason: null, data: {} }, undefined],
    ['none without data', { reason: null }, undefined],
  ])('is %s', (_, event, expected) => {
    expect(eventReason(event)).toEqual(expected);
  });
});

describe('the lot of an event', () => {
  it.each([
    ['whatever happens to it', { lot: { id: 'lot-1' } }, 'lot-1'],
    ['an award that was told while projects had one', { lot: null }, undefined],
    ['the whole project', undefined, undefined],
  ])('is told of %s', (_, data, expected) => {
    expect(lotOf({ reason: null, ...(data && { data }) })).toBe(expected);
  });
});

describe('the ground of an event', () => {
  it.each([
    ['beside the words that were given', { reason: '已联系', data: { reason: ground } }, ground],
    ['as its reason, where none were', { reason: null, data: { reason: ground } }, undefined],
    ['beside why it lapsed', { reason: null, data: { reason: ground, cause: tooFew } }, ground],
    ['of none', { reason: '已联系', data: {} }, undefined],
  ])('is told %s', (_, event, expected) => {
    expect(groundOf(event)).toEqual(expected);
  });
});
