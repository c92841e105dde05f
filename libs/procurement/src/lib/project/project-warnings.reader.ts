import { shanghaiDate, yuanToFen } from '@chengjie/kernel';
import { awardEnd, noticeEnd, type PeriodEnd, type RulePack } from '@chengjie/law';
import { Database, statement } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { firstRankings } from '../ranking/ranking.statements.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import {
  countsAgainstTender,
  lateAwards,
  lateRankings,
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
    private readonly scoring: ScoringProgressReader,
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
    const opened = lots.filter(({ status }) => status === 'OPENED');
    if (ranked.length + opened.length === 0) return [];
    const [calendar, now] = [await this.rules.calendar(), await this.database.now()];
    const firsts = ranked.length > 0 ? await this.database.query(firstRankings, [ranked.map(({ id }) => id)]) : [];
    const awards = ranked.flatMap(({ id, number, awardedAt }) =>
      firsts
        .filter(({ lotId }) => lotId === id)
        .flatMap(({ at }) => certain(awardEnd(at, pack, calendar, null)).map((due) => ({ number, awardedAt, due }))),
    );
    // What was opened just now is not ranked late: nobody looks how far its panel is.
    const old = opened.filter(
      ({ openedAt }) => openedAt && now > noticeEnd(openedAt, pack.evaluationReport, calendar, null).end,
    );
    const rankings = old.map(async ({ id, number }) => {
      const due = await this.scoring.rankingDueOf(id);
      return due ? [{ number, due }] : [];
    });
    return [...lateRankings((await Promise.all(rankings)).flat(), now, pack), ...lateAwards(awards, now, pack)];
  }
}

/** An end that no calendar of a later year will move: nobody is late by another. */
function certain({ end, provisional }: Pick<PeriodEnd, 'end' | 'provisional'>): Date[] {
  return provisional ? [] : [end];
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
