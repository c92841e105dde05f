import { shanghaiDate, spoken, vocabularyOf, yuanToFen, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';
import { Database, sharedLoader, statement, type Actor, type SharedLoader, type Statement } from '@chengjie/platform';
import { RulesReader, sourceOfToday } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { LotType } from '../lot/lot.types.js';
import { PublicStepsReader, type LotProgress } from '../ranking/public-steps.reader.js';
import { seesResultByOffice } from '../ranking/ranking.policy.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { seatsExchanged } from './exchanged-seats.rules.js';
import { lateAwards, lateRankings, lostAgain, seatedAfterOpening } from './late-warnings.rules.js';
import { nextLook } from './next-look.rules.js';
import { ownFactsDecided, type OwnFact } from './own-facts.rules.js';
import { ownFacts } from './own-facts.statements.js';
import {
  countsAgainstTender,
  projectWarnings,
  type OtherPurchase,
  type DatedWarning,
  type WarnedTerms,
} from './project-warnings.rules.js';
import type { ProjectType } from './project.types.js';

/** What of a project gives cause to look at it by now. */
export interface WarningsByNow {
  readonly warnings: readonly DatedWarning[];
  /** When time alone may give more; null where nothing can come by it. */
  readonly lookAgainAt: Date | null;
}

const ALL_IN: Bilingual = {
  zh: '评审意见已经齐备，等待[buyer]排序',
  en: 'all that ranking needs is in, and the [buyer] has to rank it',
};

/** What of a project gives cause to look at it; of a draft, as if it were published now. */
@Injectable()
export class ProjectWarningsReader {
  // Lists show them of many projects: one statement for all.
  private readonly small = this.added<OtherPurchase>(smallPurchases);
  private readonly untendered = this.added<OtherPurchase>(untenderedPurchases);
  private readonly facts = this.added<OwnFact>(ownFacts);

  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
    private readonly steps: PublicStepsReader,
    private readonly scoring: ScoringProgressReader,
  ) {}

  /**
   * Exercises have none: their amounts are not spent.
   * @param actor whoever asks: its buyer and who supervises it read for what a late ranking waits exactly
   */
  async of(project: ProjectType, actor: Actor | null): Promise<readonly DatedWarning[]> {
    return (await this.byNow(project, actor)).warnings;
  }

  /** The same for everybody, and when to look again. */
  async byNow(project: ProjectType, actor: Actor | null = null): Promise<WarningsByNow> {
    if (project.exercise) return { warnings: [], lookAgainAt: null };
    const at = project.publishedAt ?? (await this.database.now());
    const pack = project.rulePackId
      ? await this.rules.ofProject(project)
      : (await this.rules.inForce(at, project.regionCode))?.value;
    if (!pack) return { warnings: [], lookAgainAt: null };
    const ofTerms = await this.ofTerms(project, at, pack);
    const { warnings, lookAgainAt } = await this.ofLots(project, pack, actor);
    const all = [...ofTerms, ...warnings];
    return { warnings: all.map((each) => ({ ...each, source: sourceOfToday(each.source) })), lookAgainAt };
  }

  private async ofTerms(project: ProjectType, at: Date, pack: RulePack): Promise<DatedWarning[]> {
    const terms = termsOf(project, shanghaiDate(at));
    const { buyer, function: bought, id, regionCode } = project;
    const { qualificationRequired } = project.eligibility;
    const months = (terms.regime === 'BELOW_THRESHOLD' && pack.splittingMonths) || 0;
    const asked = {
      ...{ projectId: id, agencyId: buyer.id, functionId: bought.function.id, at, months },
      ...{ regionCode, qualificationRequired },
    };
    const [small, untendered, facts] = await Promise.all([
      months > 0 ? this.small.load(asked) : [],
      pack.openTenderSplitting && countsAgainstTender(terms) ? this.untendered.load(asked) : [],
      this.facts.load(asked),
    ]);
    const found = [
      ...projectWarnings(terms, pack, { small, untendered }),
      ...ownFactsDecided(facts, vocabularyOf(project)),
    ];
    return found.map((warning) => ({ ...warning, since: project.publishedAt }));
  }

  private added<Row>(
    found: Statement<Row & { readonly addedTo: string }, [asked: string]>,
  ): SharedLoader<AddedTo, readonly Row[]> {
    return sharedLoader(async (asked: readonly AddedTo[]) => {
      const each = new Map(asked.map((one) => [one.projectId, one]));
      const rows = await this.database.query(found, [JSON.stringify([...each.values()])]);
      const of = Map.groupBy(rows, ({ addedTo }) => addedTo);
      return asked.map(({ projectId }) => of.get(projectId) ?? []);
    });
  }

  /** What came about since the opening, and by when more may have. */
  private async ofLots(project: ProjectType, pack: RulePack, actor: Actor | null): Promise<WarningsByNow> {
    const { lots, deadlineAt } = project;
    const vocabulary = vocabularyOf(project);
    const opened = await Promise.all(
      lots.flatMap((lot) => (lot.openedAt ? [this.openedLot(lot, lot.openedAt, { actor, vocabulary })] : [])),
    );
    const [first] = opened;
    const ranked = opened.flatMap((lot) => (lot.rankedAt && lot.due ? [{ ...lot, due: lot.due }] : []));
    const onTheirWay = lots.map(({ id, status }) => {
      return { status, due: opened.find((lot) => lot.id === id)?.due ?? undefined };
    });
    return {
      warnings: first
        ? [
            ...seatedAfterOpening(first, vocabulary),
            ...seatsExchanged(first, vocabulary),
            ...lateRankings(opened, pack, vocabulary),
            ...lostAgain(opened, vocabulary),
            ...lateAwards(ranked, first.now, pack, vocabulary),
          ]
        : [],
      lookAgainAt: nextLook(onTheirWay, deadlineAt, first?.now),
    };
  }

  private async openedLot(lot: LotType, openedAt: Date, asked: Asked) {
    const { id, number, awardedAt } = lot;
    const progress = await this.steps.ofLot(id);
    return { ...progress, id, number, openedAt, awardedAt, within: await this.withinOf(lot, progress, asked) };
  }

  /** What a lot that is late waits for exactly; null for whoever may not know it. */
  private async withinOf(lot: LotType, of: LotProgress, { actor, vocabulary }: Asked): Promise<Bilingual | null> {
    const isOpen = of.late && !of.rankedAt && !of.endedAt;
    if (!isOpen || !seesResultByOffice(actor, lot)) return null;
    return (await this.scoring.hindrancesOf(lot.id)).ranking ?? spoken(ALL_IN, vocabulary);
  }
}

/** Who asks about a lot, and in whose words it is spoken of. */
interface Asked {
  readonly actor: Actor | null;
  readonly vocabulary: Vocabulary;
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

/** To which notice something is added, as JSON of what is asked. */
interface AddedTo {
  readonly projectId: string;
  readonly agencyId: string;
  readonly functionId: string;
  readonly at: Date;
  /** Of how many months before. */
  readonly months: number;
  readonly regionCode: string;
  readonly qualificationRequired: boolean;
}

type Added = OtherPurchase & { readonly addedTo: string };

/** What those of many projects, asked at one moment, are read from: `asked` are the projects, `p` what is added to each. */
const ADDED = `select asked."projectId" as "addedTo", p.id, p.budget_fen::float8 as "budgetFen"
   from jsonb_to_recordset($1::jsonb) as asked ("projectId" uuid, "agencyId" uuid, "functionId" uuid, at timestamptz, months int)
   join project p on p.agency_id = asked."agencyId" and p.function_id = asked."functionId" and p.id <> asked."projectId"
     and not p.exercise and p.status <> 'DRAFT' and p.published_at <= asked.at and (p.ended_at is null or p.ended_at > asked.at)`;

/**
 * Purchases below the threshold of one function by one buyer, published in the months up to an instant and not ended without an
 * award by then: what was true when a notice was published stays true.
 */
const smallPurchases = statement<Added, [asked: string]>(
  'project_small_purchases',
  `${ADDED} and p.regime = 'BELOW_THRESHOLD' and p.published_at > asked.at - make_interval(months => asked.months)
   order by p.published_at desc, p.id desc`,
);

/**
 * Purchases of one function by one buyer by other ways than an open tender, without a stated approval, published earlier in the
 * calendar year of an instant, which is the fiscal year (预算法 18), and not ended without an award by then.
 */
const untenderedPurchases = statement<Added, [asked: string]>(
  'project_untendered_purchases',
  `${ADDED} and p.regime in ('STATUTORY', 'BELOW_THRESHOLD') and p.procedure <> 'OPEN_TENDER' and p.procedure_approval is null
     and p.published_at >= date_trunc('year', asked.at, 'Asia/Shanghai')
   order by p.published_at desc, p.id desc`,
);
