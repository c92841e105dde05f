import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A dated membership 会员 of an organization in a federation. */
export const MembershipEntity = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary(),
    federationId: p.uuid(),
    memberId: p.uuid(),
    joinedOn: p.date(),
    leftOn: p.date().nullable(),
  },
});
export type Membership = InferEntity<typeof MembershipEntity>;
