import { defineEntity, p } from '@mikro-orm/core';

/** How an account stands: DISABLED signs nobody in. */
export const ACCOUNT_STATUSES = ['ACTIVE', 'DISABLED'] as const;
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
