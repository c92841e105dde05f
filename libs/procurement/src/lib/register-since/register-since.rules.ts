import type { OrganizationReference } from '@chengjie/organizations';

/** What the register says of a party to a bid, as far as an opening asks it. */
export type RegisterFact =
  | 'FEDERATION'
  | 'NO_FEDERATION'
  | 'GOOD'
  | 'ABNORMAL'
  | 'SERIOUS'
  | 'IN_REGISTER'
  | 'SUSPENDED'
  | 'ENDED'
  | 'CANCELLED'
  | 'REGISTERED'
  | 'FILED'
  | 'MEMBER'
  | 'NO_MEMBER'
  | 'QUALIFIED'
  | 'NOT_QUALIFIED';

/** What an opening read of a party, and what the register has said of the same since an instant after the deadline. */
export interface RegisterSince {
  readonly organization: OrganizationReference;
  readonly at: Date;
  readonly atDeadline: RegisterFact;
  readonly since: RegisterFact;
}

/** The same with which fact it is, as periods begin and end: what they say may be as before. */
export interface RegisterInstant extends RegisterSince {
  readonly kind: string;
}

/** Changes of what was read, in order of time: an instant at which the register says what it said before is none. */
export function changesOf(instants: readonly RegisterInstant[]): RegisterSince[] {
  const said = new Map<string, RegisterFact>();
  return instants.flatMap(({ kind, ...change }) => {
    const key = `${kind} ${change.organization.id}`;
    const before = said.get(key) ?? change.atDeadline;
    said.set(key, change.since);
    return change.since === before ? [] : [change];
  });
}
