import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** An award 中标(成交): at most one active per lot, held by a unique index. */
export const AwardEntity = defineEntity({
  name: 'Award',
  tableName: 'award',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    lotId: p.uuid(),
    bidId: p.uuid(),
    evaluationId: p.uuid(),
    status: p.string().$type<'ACTIVE' | 'CANCELLED'>(),
    amountFen: p.bigint('number'),
    preferential: p.boolean(),
    publishedAt: p.datetime(),
    noticeEndsAt: p.datetime(),
    noticeProvisional: p.boolean(),
  },
});
export type Award = InferEntity<typeof AwardEntity>;
