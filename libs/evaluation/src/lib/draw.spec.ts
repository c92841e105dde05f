import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@chengjie/kernel';
import { drawSubject as subject, seedOf } from '../testing/draw.js';
import { lotOf, secretFor } from '../testing/lot.js';
import {
  drawCommitment,
  drawEntriesHash,
  drawOrder,
  drawSeed,
  groupDrawSeed,
  type DrawSubject,
  type GroupDrawSubject,
} from './draw.js';
import { evaluate } from './evaluate.js';

const sha256 = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

const ofGroup: GroupDrawSubject = { ...subject, ladderStepIndex: 1 };

const CHANGES: readonly (readonly [string, Partial<DrawSubject>])[] = [
  ['project', { projectId: 'q' }],
  ['lot', { lotId: 'm' }],
  ['buyer’s secret', { buyerSecret: secretFor('other') }],
  ['a bid’s secret', { entries: [...subject.entries.slice(0, 2), { bidId: 'z', secret: secretFor('other') }] }],
  ['the bids', { entries: subject.entries.slice(0, 2) }],
];

describe('the seed of a lot', () => {
  it('can be repeated with nothing but SHA-256', () => {
    const bids = subject.entries.map(({ bidId, secret }) => `["${bidId}","${secret}"]`).join(',');
    const entriesHash = sha256(`{"bids":[${bids}],"domain":"chengjie.draw-entries/1","lotId":"l","projectId":"p"}`);
    expect(drawEntriesHash(subject)).toBe(entriesHash);
    const preimage = `{"buyerSecret":"${subject.buyerSecret}","domain":"chengjie.draw-seed/2","entriesHash":"${entriesHash}"}`;
    const seed = seedOf(subject);
    expect(seed).toBe(sha256(preimage));
    const byHand = ['x', 'y', 'z']
      .map((bidId) => ({ bidId, hash: sha256(Buffer.from(seed, 'hex'), bidId) }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    expect(drawOrder(seed, ['z', 'x', 'y'])).toEqual(byHand);
    expect(drawCommitment('ab'.repeat(16))).toBe(sha256(`chengjie.draw-commitment/1:${'ab'.repeat(16)}`));
  });

  it('does not depend on the order of the bids', () => {
    expect(seedOf({ ...subject, entries: subject.entries.toReversed() })).toBe(seedOf(subject));
  });

  it.each(CHANGES)('changes with %s', (_, change) => {
    expect(seedOf({ ...subject, ...change })).not.toBe(seedOf(subject));
  });

  it('keeps texts apart that look the same when joined', () => {
    expect(seedOf({ ...subject, projectId: 'pl', lotId: '' })).not.toBe(
      seedOf({ ...subject, projectId: 'p', lotId: 'l' }),
    );
  });
});

describe('the draw of an evaluation', () => {
  const equal = { price: 80_000, quality: '70' };
  const lines = [
    { id: 'b', ...equal },
    { id: 'a', ...equal },
    { id: 'late', price: 90_000, quality: '1' },
    { id: 'out', ...equal, invalid: { code: 'NOT_QUALIFIED', reason: { zh: '不符合', en: 'not qualified' } } },
  ];
  const input = lotOf(lines);

  it('rests on all opened bids, the invalid ones too, and is published with what makes its seed', () => {
    const { draws, drawSeed: seed } = evaluate(input);
    const entries = ['a', 'b', 'late', 'out'].map((id) => ({ bidId: id, secret: secretFor(`bid ${id}`) }));
    const entriesHash = drawEntriesHash({ projectId: 'project-1', lotId: 'lot-1', entries });
    const buyerSecret = input.draw?.secret ?? '';
    expect(seed).toEqual({
      ...{ buyerSecret, buyerCommitment: drawCommitment(buyerSecret), entriesHash },
      seed: drawSeed(entriesHash, buyerSecret),
    });
    expect(draws).toEqual([{ ladderStepIndex: 1, order: drawOrder(seed?.seed ?? '', ['b', 'a']) }]);
  });

  it('has no seed where nothing is drawn', () => {
    expect(
      evaluate(
        lotOf([
          { id: 'b', price: 80_000, quality: '70' },
          { id: 'a', price: 80_000, quality: '60' },
        ]),
      ).drawSeed,
    ).toBeNull();
  });

  it.each(['1.0.0', '1.1.0'] as const)('has a seed for each draw and none for the lot in %s', (version) => {
    const result = evaluate(input, sha256Hex, version);
    expect(result).not.toHaveProperty('drawSeed');
    expect(result.draws[0]).toHaveProperty('seed');
  });

  it('had a seed of its own over the drawn bids alone before 2.0.0, so that taking one out drew anew', () => {
    const [draw, ...others] = evaluate(input, sha256Hex, '1.1.0').draws;
    const entries = ['a', 'b'].map((id) => ({ bidId: id, secret: secretFor(`bid ${id}`) }));
    const buyerSecret = input.draw?.secret ?? '';
    const group = { ladderStepIndex: 1, projectId: 'project-1', lotId: 'lot-1', buyerSecret, entries };
    const seed = groupDrawSeed(group);
    expect(draw).toEqual({
      ...{ ...group, seed, buyerCommitment: drawCommitment(buyerSecret), order: drawOrder(seed, ['b', 'a']) },
    });
    expect(others).toEqual([]);
  });
});

describe('the seed of a draw of before', () => {
  it('can be repeated with nothing but SHA-256', () => {
    const bids = subject.entries.map(({ bidId, secret }) => `["${bidId}","${secret}"]`).join(',');
    const preimage = `{"bids":[${bids}],"buyerSecret":"${subject.buyerSecret}","domain":"chengjie.draw-seed/1","ladderStepIndex":1,"lotId":"l","projectId":"p"}`;
    expect(groupDrawSeed(ofGroup)).toBe(sha256(preimage));
    expect(groupDrawSeed({ ...ofGroup, entries: subject.entries.toReversed() })).toBe(sha256(preimage));
  });

  it.each<readonly [string, Partial<GroupDrawSubject>]>([...CHANGES, ['step', { ladderStepIndex: 2 }]])(
    'changes with %s',
    (_, change) => {
      expect(groupDrawSeed({ ...ofGroup, ...change })).not.toBe(groupDrawSeed(ofGroup));
    },
  );
});
