import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { RecusalGround } from './recusal.js';

/** A seat on a project's panel 评标委员会/磋商小组. Until the award its holder is known by the number alone. */
export const PanelMemberEntity = defineEntity({
  name: 'PanelMember',
  tableName: 'panel_member',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    accountId: p.uuid(),
    number: p.integer(),
    appointedAt: p.datetime(),
    recusedAt: p.datetime().strictNullable(),
    recusalReason: p.text().strictNullable(),
    recusalGround: p.string().$type<RecusalGround>().strictNullable(),
    recusedOver: p.uuid().strictNullable(),
    recusedBy: p.string().$type<'BUYER' | 'PANEL'>().strictNullable(),
  },
});
export type PanelMember = InferEntity<typeof PanelMemberEntity>;
