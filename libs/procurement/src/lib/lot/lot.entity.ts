import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ProjectEntity } from '../project/project.entity.js';
import type { EndReason, LotStatus } from '../project/project.terms.js';

/** A lot 采购包 of a project: bids, evaluation, failure and award hang on it, and so does how far it has come. */
export const LotEntity = defineEntity({
  name: 'Lot',
  tableName: 'lot',
  properties: {
    id: p.uuid().primary(),
    project: () => p.manyToOne(ProjectEntity),
    number: p.integer(),
    title: p.text(),
    titleEn: p.text().strictNullable(),
    budgetFen: p.bigint('number'),
    status: p.string().$type<LotStatus>(),
    openedAt: p.datetime().strictNullable(),
    qualificationReviewedAt: p.datetime().strictNullable(),
    evaluatedAt: p.datetime().strictNullable(),
    awardedAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    endReason: p.json<EndReason>().strictNullable(),
    drawCommitment: p.text().strictNullable(),
    drawEntriesHash: p.text().strictNullable(),
    sealedDrawSecret: p.blob().$type<Buffer>().strictNullable(),
  },
});
export type Lot = InferEntity<typeof LotEntity>;
