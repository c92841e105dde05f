import { textEnum } from '@chengjie/platform';
import type { MembershipProposalStatus } from './membership-proposal.acts.js';
import type { MembershipOrigin, MembershipSide } from './membership.terms.js';

/** Where memberships come from, as GraphQL shows it. */
export const MembershipOriginEnum: { readonly [Origin in MembershipOrigin]: Origin } = textEnum(
  'MembershipOrigin',
  'Where a membership comes from.',
  {
    REGISTER: 'The register had it: an office entered it, or it was imported.',
    FEDERATION: 'The federation alone entered it, before both sides had to agree.',
    AGREED: 'One side proposed it, the other accepted it.',
  },
);

/** Sides of a membership as GraphQL shows them. */
export const MembershipSideEnum: { readonly [Side in MembershipSide]: Side } = textEnum(
  'MembershipSide',
  'One of the two of a membership.',
  { FEDERATION: 'The federation.', MEMBER: 'The organization that joins.' },
);

/** States of proposals as GraphQL shows them. */
export const MembershipProposalStatusEnum: { readonly [Status in MembershipProposalStatus]: Status } = textEnum(
  'MembershipProposalStatus',
  'How a proposed membership stands.',
  {
    PROPOSED: 'It waits for the other side.',
    ACCEPTED: 'The other side accepted it: the membership began.',
    DECLINED: 'The other side declined it.',
    WITHDRAWN: 'Whoever proposed it took it back.',
    EXPIRED: 'Nobody answered it in time.',
  },
);
