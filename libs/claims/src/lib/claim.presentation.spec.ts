import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Person } from '@chengjie/platform';
import { scansGoneOf, shownClaim } from './claim.presentation.js';
import type { ClaimRow } from './claim.terms.js';

const person = (accountId: string): Person => ({ accountId, displayName: '某人', grants: [] });
const at = new Date('2026-11-29T00:00:00Z');
const [first, second] = [
  { id: 'a', name: '甲机关' },
  { id: 'b', name: '乙机关' },
];
const row: ClaimRow = {
  ...{
    id: 'c',
    status: 'STOPPED',
    organizationId: 'o',
    organization: { id: 'o', name: '某服务社' },
    regionCode: '2202',
  },
  ...{ claimantId: 'claimant', claimantName: '联系人', claimantLoginName: 'someone', claimantSince: at },
  ...{
    grounds: '本人是负责人',
    documents: [{ name: '纪要', number: '1', issuedOn: '2026-01-05', scanIds: [], scanCount: 0 }],
    submittedAt: at,
  },
  ...{ firstById: 'x', firstIn: 'gx', firstAgency: first, firstAt: at },
  ...{ secondById: 'y', secondIn: 'gy', secondAgency: second, secondAt: at },
  ...{
    announcedUntil: at,
    untilProvisional: false,
    endedAt: at,
    endedBy: '某机关',
    endedInRole: 'REGISTRAR',
    endReason: '不属实',
  },
  ...{
    rejectGround: null,
    onWordOf: '负责人来电',
    lapseCode: null,
    hasAdministrator: false,
    unexamined: false,
    otherAnnounced: false,
  },
};
const before: Partial<ClaimRow> = { secondById: null, secondIn: null, secondAgency: null, secondAt: null };
const NOTHING_OF_THE_PERSON = { claimantLoginName: null, claimantSince: null };
const NOTHING_INSIDE = { grounds: null, documents: null, endReason: null, onWordOf: null };

describe('a claim', () => {
  it('is whole to whoever is concerned', () => {
    expect(shownClaim(row, person('claimant'))).toEqual({
      ...row,
      documents: [{ ...row.documents[0], scansGone: null }],
      ...{ isPublic: true, endGround: 'CONTACT_OBJECTS', lapseReason: null },
      consents: [
        { agencyId: 'a', at },
        { agencyId: 'b', at },
      ],
    });
  });

  it.each([
    ['announced', {}, '联系人'],
    ['never announced', before, '—'],
  ])('that was %s tells others how it ended, and nothing inside', (_, change, claimantName) => {
    for (const who of [null, person('stranger')])
      expect(shownClaim({ ...row, ...change }, who)).toMatchObject({
        ...{ claimantName, isPublic: true, endedBy: '某机关', endedInRole: 'REGISTRAR', endGround: 'CONTACT_OBJECTS' },
        ...NOTHING_OF_THE_PERSON,
        ...NOTHING_INSIDE,
      });
  });
});

describe('scans that a claim has no more', () => {
  const brought = { ...row.documents[0]!, scanCount: 2 };
  it.each([
    ['are none while they are there', 'REJECTED', ['a', 'b'], null],
    ['are the claimant’s again since it was withdrawn', 'WITHDRAWN', [], { count: 2, at, why: 'WITHDRAWN' }],
    [
      'are gone sixty days after any other end',
      'REJECTED',
      [],
      { count: 2, at: new Date('2027-01-28T00:00:00Z'), why: 'TIME_OVER' },
    ],
  ] as const)('%s', (_, status, scanIds, gone) =>
    expect(scansGoneOf({ status, endedAt: at }, { ...brought, scanIds })).toEqual(gone),
  );

  it('are said to those concerned, with the document', () => {
    const claim = { ...row, status: 'WITHDRAWN', documents: [brought] } as const;
    expect(shownClaim(claim, person('claimant')).documents?.[0]?.scansGone?.count).toBe(2);
    expect(shownClaim(claim, null).documents).toBeNull();
  });
});
