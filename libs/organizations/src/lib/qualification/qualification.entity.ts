import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A qualification 承接资质: that an organization can take on a function in a region was checked. */
export const QualificationEntity = defineEntity({
  name: 'Qualification',
  tableName: 'qualification',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    functionId: p.uuid(),
    regionCode: p.text(),
    grantedOn: p.date(),
    validUntil: p.date().nullable(),
    revokedOn: p.date().nullable(),
    agencyId: p.uuid(),
  },
});
export type Qualification = InferEntity<typeof QualificationEntity>;
