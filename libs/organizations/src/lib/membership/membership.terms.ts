/** Who of the two proposes a membership 会员. */
export const MEMBERSHIP_SIDES = ['FEDERATION', 'MEMBER'] as const;
export type MembershipSide = (typeof MEMBERSHIP_SIDES)[number];

/**
 * Where a membership comes from: from the register as an office entered it or it was imported, from a federation's word
 * alone (before both had to agree), or agreed by both (docs/adr/0024).
 */
export const MEMBERSHIP_ORIGINS = ['REGISTER', 'FEDERATION', 'AGREED'] as const;
export type MembershipOrigin = (typeof MEMBERSHIP_ORIGINS)[number];

/** The two of a membership. */
export interface FederationAndMember {
  readonly federationId: string;
  readonly memberId: string;
}
