import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { lotOf, secretFor } from '../testing/lot.js';
import { drawCommitment, drawOrder, drawSeed, type DrawSubject } from './draw.js';
import { evaluate } from './evaluate.js';

const sha256 = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

const subject: DrawSubject = {
  projectId: 'p',
  lotId: 'l',
  ladderStepIndex: 1,
  buyerSecret: secretFor('buyer'),
  entries: ['x', 'y', 'z'].map((bidId) => ({ bidId, secret: secretFor(bidId) })),
};

describe('the draw', () => {
  it('can be repeated with nothing but SHA-256', () => {
    const bids = subject.entries.map(({ bidId, secret }) => `["${bidId}","${secret}"]`).join(',');
    const preimage = `{"bids":[${bids}],"buyerSecret":"${subject.buyerSecret}","domain":"chengjie.draw-seed/1","ladderStepIndex":1,"lotId":"l","projectId":"p"}`;
    const seed = drawSeed(subject);
    expect(seed).toBe(sha256(preimage));
    const byHand = ['x', 'y', 'z']
      .map((bidId) => ({ bidId, hash: sha256(Buffer.from(seed, 'hex'), bidId) }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    expect(drawOrder(seed, ['z', 'x', 'y'])).toEqual(byHand);
    expect(drawCommitment('ab'.repeat(16))).toBe(sha256(`chengjie.draw-commitment/1:${'ab'.repeat(16)}`));
  });

  it('does not depend on the order of the bids', () => {
    expect(drawSeed({ ...subject, entries: subject.entries.toReversed() })).toBe(drawSeed(subject));
  });

  it.each<[string, Partial<DrawSubject>]>([
    ['project', { projectId: 'q' }],
    ['lot', { lotId: 'm' }],
    ['step', { ladderStepIndex: 2 }],
    ['buyer’s secret', { buyerSecret: secretFor('other') }],
    ['a bid’s secret', { entries: [...subject.entries.slice(0, 2), { bidId: 'z', secret: secretFor('other') }] }],
    ['the bids', { entries: subject.entries.slice(0, 2) }],
  ])('changes its seed with %s', (_, change) => {
    expect(drawSeed({ ...subject, ...change })).not.toBe(drawSeed(subject));
  });

  it('keeps texts apart that look the same when joined', () => {
    expect(drawSeed({ ...subject, projectId: 'pl', lotId: '' })).not.toBe(
      drawSeed({ ...subject, projectId: 'p', lotId: 'l' }),
    );
  });

  it('gives each of the six orders of three bids the same chance', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6_000; round += 1) {
      const seed = drawSeed({ ...subject, buyerSecret: secretFor(`round ${round}`) });
      const order = drawOrder(seed, ['x', 'y', 'z'])
        .map(({ bidId }) => bidId)
        .join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Expected 1,000 each; chi-square with 5 degrees of freedom stays below 20.5 in 99.9 % of all fair draws.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(counts.size).toBe(6);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('is no help to whoever chooses a bid’s secret, as long as the buyer’s is not known', () => {
    const winsOfX = Array.from({ length: 2_000 }, (_, round) => {
      const entries = subject.entries.map((entry) => ({ ...entry, secret: 'ff'.repeat(16) }));
      return drawOrder(drawSeed({ ...subject, entries, buyerSecret: secretFor(`${round}`) }), ['x', 'y'])[0]?.bidId;
    }).filter((bidId) => bidId === 'x').length;
    expect(Math.abs(winsOfX - 1_000)).toBeLessThan(150);
  });

  it('is published with all its inputs', () => {
    const equal = { price: 80_000, quality: '70' };
    const input = lotOf([
      { id: 'b', ...equal },
      { id: 'a', ...equal },
      { id: 'late', price: 90_000, quality: '1' },
    ]);
    const [draw] = evaluate(input).draws;
    expect(draw).toMatchObject({
      ladderStepIndex: 1,
      projectId: 'project-1',
      lotId: 'lot-1',
      buyerSecret: input.draw?.secret,
      buyerCommitment: drawCommitment(input.draw?.secret ?? ''),
      entries: ['a', 'b'].map((id) => ({ bidId: id, secret: secretFor(`bid ${id}`) })),
    });
    expect(draw && drawSeed(draw)).toBe(draw?.seed);
    expect(draw && drawOrder(draw.seed, ['b', 'a'])).toEqual(draw?.order);
  });
});
