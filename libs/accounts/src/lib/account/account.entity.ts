import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@chengjie/platform';

/** How an account stands: INVITED has no password yet, DISABLED signs nobody in. */
export const ACCOUNT_STATUSES = ['INVITED', 'ACTIVE', 'DISABLED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

const accountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    loginName: p.text(),
    displayName: p.text(),
    passwordHash: p.text().strictNullable(),
    status: p.text().$type<AccountStatus>(),
    demonstration: p.boolean().default(false),
  },
});

/** A person's account. */
export class Account extends accountSchema.class {}
accountSchema.setClass(Account);

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
    revokedAt: p.datetime().strictNullable(),
  },
});

/** A role that an account holds for an agency or an organization, in a region. Never deleted, only revoked. */
export class Grant extends grantSchema.class {}
grantSchema.setClass(Grant);

/** For the ORM of a server that writes accounts. */
export const accountsEntities = [Account, Grant];
