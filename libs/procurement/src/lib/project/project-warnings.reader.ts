import { shanghaiDate, yuanToFen } from '@chengjie/kernel';
import { noticeEnd, type RulePack } from '@chengjie/law';
import { Database, statement } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import {
  countsAgainstTender,
  lateAwards,
  projectWarnings,
  type OtherPurchase,
  type DatedWarning,
  type WarnedTerms,
} from './project-warnings.rules.js';
import type { ProjectType } from './project.types.js';

/** What the terms of a project give cause to look at; of a draft, as if it were published now. */
@Injectable()
export class ProjectWarningsReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** Exercises have none: their amounts are not spent. */
  async of(project: ProjectType): Promise<DatedWarning[]> {
    if (project.exercise) return [];
    const at = project.publishedAt ?? (await this.database.now());
    const pack = project.rulePackId
      ? await this.rules.ofProject(project)
      : (await this.rules.inForce(at, project.regionCode))?.value;
    if (!pack) return [];
    const terms = termsOf(project, shanghaiDate(at));
    const { buyer, function: bought, id } = project;
    const months = terms.regime === 'BELOW_THRESHOLD' ? pack.splittingMonths : undefined;
    const small = months
      ? await this.database.query(smallPurchases, [buyer.id, bought.function.id, id, at, months])
      : [];
    const untendered =
      pack.openTenderSplitting && countsAgainstTender(terms)
        ? await this.database.query(untenderedPurchases, [buyer.id, bought.function.id, id, at])
        : [];
    const ofTerms = projectWarnings(terms, pack, { small, untendered });
    return [
      ...ofTerms.map((warning) => ({ ...warning, since: project.publishedAt })),
      ...(await this.late(project, pack)),
    ];
  }

  private async late({ lots }: ProjectType, pack: RulePack): Promise<DatedWarning[]> {
    const ranked = lots.filter(({ status }) => status === 'EVALUATED' || status === 'AWARDED');
    if (ranked.length === 0) return [];
    const [calendar, now] = [await this.rules.calendar(), await this.database.now()];
    const due = (evaluatedAt: Date) => noticeEnd(evaluatedAt, pack.awardDecision, calendar, null).end;
    return lateAwards(
      ranked.flatMap(({ number, evaluatedAt, awardedAt }) =>
        evaluatedAt ? [{ number, awardedAt, due: due(evaluatedAt) }] : [],
      ),
      now,
      pack,
    );
  }
}

function termsOf(project: ProjectType, day: string): WarnedTerms {
  const { regime, procedure, procedureApproval, budget, buyer, tieLadder } = project;
  const { civilAffairsMoney, socialOrganizationsOnly, criteria, eligibility } = project;
  return {
    ...{ day, civilAffairsMoney, socialOrganizationsOnly, criteria, eligibility },
    byCivilAffairs: buyer.kind === 'CIVIL_AFFAIRS',
    hasFederationStep: tieLadder.some(({ step }) => step === 'FEDERATION'),
    regime: regime as WarnedTerms['regime'],
    procedure: procedure as WarnedTerms['procedure'],
    budgetFen: yuanToFen(budget.amount),
    agencyRegionCode: buyer.regionCode,
    approved: procedureApproval !== null,
  };
}

/**
 * Purchases below the threshold of one function by one buyer, published in the months up to an instant and not ended without an
 * award by then: what was true when a notice was published stays true.
 */
const smallPurchases = statement<
  OtherPurchase,
  [agencyId: string, functionId: string, except: string, at: Date, months: number]
>(
  'project_small_purchases',
  `select p.id, p.budget_fen::float8 as "budgetFen" from project p
   where p.agency_id = $1 and p.function_id = $2 and p.id <> $3 and p.regime = 'BELOW_THRESHOLD'
     and not p.exercise and p.status <> 'DRAFT'
     and p.published_at > $4::timestamptz - make_interval(months => $5) and p.published_at <= $4::timestamptz
     and (p.ended_at is null or p.ended_at > $4::timestamptz)
   order by p.published_at desc, p.id desc`,
);

/**
 * Purchases of one function by one buyer by other ways than an open tender, without a stated approval, published earlier in the
 * calendar year of an instant, which is the fiscal year (预算法 18), and not ended without an award by then.
 */
const untenderedPurchases = statement<OtherPurchase, [agencyId: string, functionId: string, except: string, at: Date]>(
  'project_untendered_purchases',
  `select p.id, p.budget_fen::float8 as "budgetFen" from project p
   where p.agency_id = $1 and p.function_id = $2 and p.id <> $3 and p.regime in ('STATUTORY', 'BELOW_THRESHOLD')
     and p.procedure <> 'OPEN_TENDER' and p.procedure_approval is null and not p.exercise and p.status <> 'DRAFT'
     and p.published_at >= date_trunc('year', $4::timestamptz, 'Asia/Shanghai') and p.published_at <= $4::timestamptz
     and (p.ended_at is null or p.ended_at > $4::timestamptz)
   order by p.published_at desc, p.id desc`,
);
