import { describe, expect, it } from '@jest/globals';
import { EMPTY_BID, inputOf, isAboveCeiling, submissionOf, takesBids } from './bid-input.js';

describe('isAboveCeiling', () => {
  it('compares exactly, to the fen', () => {
    expect(isAboveCeiling('100000.01', '100000.00')).toBe(true);
    expect(isAboveCeiling('100000', '100000.00')).toBe(false);
    expect(isAboveCeiling('99999.99', '100000')).toBe(false);
  });
});

describe('submissionOf', () => {
  const SECRET = 'd1'.repeat(32);
  const typed = { ...EMPTY_BID, performerId: 'member', price: { amount: '8,000' }, proposal: ' text ' };

  it('names a performer in a bid for a member alone', () => {
    expect(submissionOf(typed, 'lot', SECRET).performerId).toBeNull();
    expect(submissionOf({ ...typed, capacity: 'VIA_FEDERATION' }, 'lot', SECRET).performerId).toBe('member');
  });

  it('sends the exact amount and the proposal as it is', () => {
    expect(submissionOf(typed, 'lot', SECRET)).toMatchObject({
      ...{ price: { amount: '8000.00' }, proposal: ' text ', lotId: 'lot', drawSecret: SECRET },
    });
  });
});

describe('inputOf', () => {
  it('gives back what was sealed in', () => {
    const input = { capacity: 'VIA_FEDERATION' as const, performerId: 'm', price: { amount: '1.00' }, proposal: 'p' };
    expect(inputOf({ ...input, performer: { id: 'm' } })).toEqual(input);
    expect(inputOf({ ...input, performer: null }).performerId).toBe('');
  });
});

describe('takesBids', () => {
  const deadlineAt = '2026-11-24T00:00:00.000Z';
  const deadline = Date.parse(deadlineAt);

  it('ends at the deadline itself', () => {
    expect(takesBids({ status: 'PUBLISHED', deadlineAt }, deadline - 1)).toBe(true);
    expect(takesBids({ status: 'PUBLISHED', deadlineAt }, deadline)).toBe(false);
  });

  it('goes by the stage while the clock is unknown', () => {
    expect(takesBids({ status: 'PUBLISHED', deadlineAt }, undefined)).toBe(true);
    expect(takesBids({ status: 'OPENED', deadlineAt }, undefined)).toBe(false);
    expect(takesBids({ status: 'DRAFT', deadlineAt: null }, undefined)).toBe(false);
  });
});
