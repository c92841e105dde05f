import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Sealing } from './sealing.js';
import { bidContentHash } from '../bid-content.js';
import { bidIdOf, fastContentHash, newBidContent, newReceiptNumber } from './new-bid.js';

const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids and receipts of bids', () => {
  const sealing = new Sealing(randomBytes(32));
  const projectId = randomUUID();
  const wrapped = sealing.newProjectKey(projectId);
  const key = sealing.projectKey(projectId, wrapped);
  const keyOfBefore = sealing.projectKey(projectId, wrapped.subarray(1));
  const [lot, otherLot] = [randomUUID(), randomUUID()];
  const bidders = Array.from({ length: 200 }, () => randomUUID());
  const ids = bidders.flatMap((bidder) => [bidIdOf(key, lot, bidder), bidIdOf(key, otherLot, bidder)]);

  it('are one id for a bidder and lot, whoever asks and however often', () => {
    expect(new Set(ids).size).toBe(400);
    expect(ids.every((id) => UUID_8.test(id))).toBe(true);
    expect(bidders.map((bidder) => bidIdOf(sealing.projectKey(projectId, wrapped), lot, bidder))).toEqual(
      ids.filter((_, index) => index % 2 === 0),
    );
  });

  it('begin alike within a project, so that its bids lie together', () => {
    const beginnings = (all: string[], length: number) => new Set(all.map((text) => text.slice(0, length))).size;
    expect(beginnings(ids, 8)).toBe(1);
    expect(beginnings(ids.map(newReceiptNumber), 5)).toBe(1);
    expect(beginnings(ids.map(newReceiptNumber), 10)).toBeGreaterThan(390);
  });

  it('have no order among the bidders of a lot', () => {
    const inOrder = ids.slice(1).filter((id, index) => id > (ids[index] ?? '')).length;
    expect(inOrder).toBeGreaterThan(120);
    expect(inOrder).toBeLessThan(280);
  });

  it('stay what they were in projects of before', () => {
    const before = bidders.map((bidder) => bidIdOf(keyOfBefore, lot, bidder));
    expect(before.every((id) => UUID_8.test(id))).toBe(true);
    expect(before.map((id) => id.slice(8))).toEqual(bidders.map((bidder) => bidIdOf(key, lot, bidder).slice(8)));
    expect(new Set(before.map((id) => id.slice(0, 8))).size).toBe(bidders.length);
  });

  it('give each receipt a number of its own in four groups', () => {
    const numbers = Array.from({ length: 1_000 }, () => newReceiptNumber(ids[0] ?? ''));
    expect(new Set(numbers).size).toBe(1_000);
    expect(numbers.every((number) => /^([0-9A-F]{5}-){3}[0-9A-F]{5}$/.test(number))).toBe(true);
  });
});

describe('the content of a new bid', () => {
  const said = { priceFen: 7_999_900, proposal: '每周两次上门服务', drawSecret: 'd1'.repeat(32) };

  it('is what the bidder said, with a salt of 16 bytes of its own', () => {
    const [first, second] = [newBidContent(said), newBidContent(said)];
    expect(first).toEqual({ ...said, salt: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(second.salt).not.toBe(first.salt);
  });
});

describe('the fast hash', () => {
  it.each(['每周两次上门服务', '', '"quoted" \\ 😀\n'.repeat(500)])(
    'is the one that a browser computes',
    (proposal) => {
      const content = newBidContent({ priceFen: 7_999_900, proposal, drawSecret: 'd1'.repeat(32) });
      expect(fastContentHash(content)).toBe(bidContentHash(content));
    },
  );
});
