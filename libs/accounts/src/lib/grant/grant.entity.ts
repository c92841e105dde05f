import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@chengjie/platform';
import type { RoleWay } from './role-origins.reader.js';

const grantSchema = defineEntity({
  name: 'Grant',
  tableName: 'role_grant',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    role: p.text().$type<Role>(),
    agencyId: p.uuid().strictNullable(),
    organizationId: p.uuid().strictNullable(),
    regionCode: p.text(),
    given: p.text().$type<RoleWay>(),
    proposalId: p.uuid().strictNullable(),
    givenBy: p.uuid().strictNullable(),
    givenIn: p.uuid().strictNullable(),
    alsoGivenBy: p.uuid().strictNullable(),
    alsoGivenIn: p.uuid().strictNullable(),
    claimId: p.uuid().strictNullable(),
    admissionId: p.uuid().strictNullable(),
  },
});

/** A role that an account holds for an agency or an organization, in a region. Never deleted, only revoked. */
export class Grant extends grantSchema.class {}
grantSchema.setClass(Grant);
