import { describe, expect, it } from '@jest/globals';
import { changesOf, type RegisterFact, type RegisterInstant } from './register-since.rules.js';

const instant = (
  kind: string,
  day: number,
  atDeadline: RegisterFact,
  since: RegisterFact,
  id = 'a',
): RegisterInstant => ({
  ...{ kind, atDeadline, since, at: new Date(Date.UTC(2026, 4, day)) },
  organization: { id, name: id },
});
const said = (...instants: RegisterInstant[]) =>
  changesOf(instants).map(({ organization: { id }, at, since }) => `${id} ${at.getUTCDate()} ${since}`);

describe('what the register says since an opening', () => {
  it('is told each time that it changes, back to what it was too', () => {
    expect(
      said(
        instant('FEDERATION', 1, 'FEDERATION', 'NO_FEDERATION'),
        instant('FEDERATION', 2, 'FEDERATION', 'FEDERATION'),
      ),
    ).toEqual(['a 1 NO_FEDERATION', 'a 2 FEDERATION']);
  });

  it('is no change where another period says the same', () => {
    expect(
      said(
        instant('QUALIFICATION', 1, 'QUALIFIED', 'QUALIFIED'),
        instant('QUALIFICATION', 2, 'QUALIFIED', 'NOT_QUALIFIED'),
        instant('QUALIFICATION', 3, 'QUALIFIED', 'NOT_QUALIFIED'),
      ),
    ).toEqual(['a 2 NOT_QUALIFIED']);
  });

  it('is told of each party and fact by itself', () => {
    expect(
      said(
        instant('STANDING', 1, 'GOOD', 'SERIOUS'),
        instant('STANDING', 1, 'GOOD', 'SERIOUS', 'b'),
        instant('FEDERATION', 2, 'NO_FEDERATION', 'FEDERATION'),
      ),
    ).toEqual(['a 1 SERIOUS', 'b 1 SERIOUS', 'a 2 FEDERATION']);
  });
});
