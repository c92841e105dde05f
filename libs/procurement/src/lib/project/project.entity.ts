import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type {
  Eligibility,
  EndReason,
  ProcedureApproval,
  ProjectCriterion,
  ProjectLadderStep,
  ProjectStatus,
} from './project.terms.js';

/** A purchase project 购买项目: the notice's terms, frozen at publication, and how far its lots have come. */
export const ProjectEntity = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    id: p.uuid().primary(),
    reference: p.string(),
    status: p.string().$type<ProjectStatus>(),
    version: p.integer().version(),
    exercise: p.boolean(),
    exerciseFactor: p.integer().strictNullable(),
    agencyId: p.uuid(),
    createdBy: p.uuid(),
    title: p.text(),
    description: p.text(),
    regionCode: p.string(),
    functionId: p.uuid(),
    functionVersionId: p.uuid(),
    regime: p.string().$type<'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT'>(),
    procedure: p
      .string()
      .$type<'OPEN_TENDER' | 'INVITED_TENDER' | 'COMPETITIVE_CONSULTATION' | 'NEGOTIATION' | 'SINGLE_SOURCE'>(),
    procedureApproval: p.json<ProcedureApproval>().strictNullable(),
    evaluationMethod: p.string().$type<'COMPREHENSIVE_SCORING' | 'LOWEST_EVALUATED_PRICE' | 'FIXED_PRICE'>(),
    transferMode: p.string().$type<'PURCHASE' | 'PROJECT_FUNDS' | 'ACTIVITY_SUBSIDY'>().fieldName('funding_mode'),
    fundingSource: p.string().$type<'PUBLIC_FINANCE' | 'WELFARE_LOTTERY' | 'SPECIAL_FUND'>(),
    civilAffairsMoney: p.boolean(),
    socialOrganizationsOnly: p.boolean(),
    budgetFen: p.bigint('number'),
    priceWeight: p.decimal(),
    eligibility: p.json<Eligibility>(),
    criteria: p.json<readonly ProjectCriterion[]>(),
    tieLadder: p.json<readonly ProjectLadderStep[]>(),
    rulePackId: p.string().strictNullable(),
    rulePackHash: p.string().strictNullable(),
    minimumBids: p.integer().strictNullable(),
    minimumValidBids: p.integer().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    deadlineAt: p.datetime().strictNullable(),
    deadlineProvisional: p.boolean(),
    openedAt: p.datetime().strictNullable(),
    evaluatedAt: p.datetime().strictNullable(),
    awardedAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    endReason: p.json<EndReason>().strictNullable(),
    sealedKey: p.blob().$type<Buffer>().strictNullable(),
  },
});
export type Project = InferEntity<typeof ProjectEntity>;
