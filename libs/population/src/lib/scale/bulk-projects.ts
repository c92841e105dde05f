import { drawCommitment } from '@chengjie/evaluation';
import { shanghaiDate } from '@chengjie/kernel';
import { earliestDeadline, noticeEnd } from '@chengjie/law';
import type { Actor, Database } from '@chengjie/platform';
import { projectEvents, type ProjectStatus } from '@chengjie/procurement';
import type { Sealing } from '@chengjie/sealing/node';
import {
  at,
  daysLater,
  eventRow,
  Ids,
  insertRows,
  later,
  lotRow,
  type PlannedProject,
  projectRow,
  type Row,
  type Scenario,
  sealedDrawSecret,
  type Setting,
  type Stage,
  type TermsKind,
  termsOf,
} from '@chengjie/demonstration/parts';
import type { Random } from '@chengjie/demonstration';

/** How often each stage comes; bids go to those that were opened. */
const STAGES: readonly (readonly [Stage, number])[] = [
  ['AWARDED', 74],
  ['EVALUATED', 3],
  ['OPENED', 2],
  ['PUBLISHED', 12],
  ['TOO_FEW_BIDS', 4],
  ['CANCELLED_NOTICE', 3],
  ['DRAFT', 2],
];
const OPENED: readonly Stage[] = ['AWARDED', 'EVALUATED', 'OPENED'];
const TERMS: readonly (readonly [TermsKind, number])[] = [
  ['TENDER', 50],
  ['CONSULTATION', 20],
  ['SMALL_TENDER', 30],
];
const STATUS: Partial<Record<Stage, ProjectStatus>> = { TOO_FEW_BIDS: 'FAILED', CANCELLED_NOTICE: 'CANCELLED' };

/** A stored project that takes bids from the set-based statements. */
export interface BulkLot {
  readonly projectId: string;
  readonly lotId: string;
  readonly cityCode: string;
  readonly budgetFen: number;
  readonly publishedAt: Date;
  readonly deadlineAt: Date;
  readonly status: ProjectStatus;
  readonly evaluatedAt: Date;
  readonly awardedAt: Date;
}

/**
 * One batch of projects all over Jilin, for all functions that can be purchased, bought by civil affairs offices.
 * Batches have chances of their own, so that it does not matter which is stored first.
 */
export class BulkProjects {
  private readonly random: Random;
  private readonly ids: Ids;
  private readonly counties: readonly string[];
  private readonly functionCodes: readonly string[];

  constructor(
    private readonly setting: Setting,
    private readonly sealing: Sealing,
    private readonly buyers: ReadonlyMap<string, Actor>,
    batch: number,
  ) {
    this.random = setting.random(`projects:${batch}`);
    this.ids = new Ids(setting.seed, `bulk-projects:${batch}`);
    this.counties = setting.regionTree.regions
      .map(({ code }) => code)
      .filter((code) => code.length === 6 && buyers.has(code));
    this.functionCodes = setting.functions.all
      .filter(({ transferModes }) => transferModes.includes('PURCHASE'))
      .map(({ code }) => code);
  }

  /** Stores so many projects. @returns the lots whose bids were opened */
  async store(database: Database, firstNumber: number, count: number): Promise<BulkLot[]> {
    const planned = Array.from({ length: count }, () => this.plan());
    await insertRows(
      database,
      'project',
      planned.map((project, index) => this.row(project, firstNumber + index)),
    );
    await insertRows(
      database,
      'lot',
      planned.map((project) => this.lotRow(project)),
    );
    const published = planned.filter(({ status }) => status !== 'DRAFT');
    await insertRows(
      database,
      'event',
      published.map(({ id, buyer, timeline: { publishedAt, deadlineAt } }) =>
        eventRow({
          event: projectEvents.PROJECT_PUBLISHED(id, { deadlineAt: deadlineAt.toISOString() }),
          at: publishedAt,
          actor: buyer,
        }),
      ),
    );
    return planned.filter(({ scenario }) => OPENED.includes(scenario.stage)).map(lotOf);
  }

  private plan(): PlannedProject {
    const { random, setting } = this;
    const stage = random.weighted(STAGES);
    const county = random.pick(this.counties);
    const regionCode = random.chance(60) ? county : random.pick(setting.regionTree.childrenOf(county)).code;
    const scenario: Scenario = {
      stage,
      functionCode: random.pick(this.functionCodes),
      regionCode,
      buyer: 'CIVIL_AFFAIRS',
      terms: random.weighted(TERMS),
      budgetYuan: random.int(20, 900) * 1_000,
      deadline: 0,
      bids: [],
    };
    const open = stage === 'PUBLISHED' || stage === 'DRAFT';
    const day = setting.calendar.workingDayUpTo(
      setting.calendar.day(-(open ? random.int(1, 12) : random.int(45, 240))),
    );
    const publishedAt = at(day, random.int(9, 16), random.int(0, 59));
    const terms = termsOf(setting, scenario, publishedAt);
    const earliest = earliestDeadline(publishedAt, terms.rules, setting.rules.calendar, null);
    const deadlineAt = at(
      setting.calendar.workingDayFrom(
        open ? setting.calendar.day(random.int(90, 400)) : daysLater(earliest.at, random.int(0, 3)),
      ),
      9,
      30,
    );
    const id = this.ids.at(publishedAt);
    const key = this.setting.secrets.bytes(`key:${id}`);
    const drawSecret = this.setting.secrets.hex(`draw:${id}`);
    const sealedKey = this.sealing.newProjectKey(id, key);
    const openedAt = later(deadlineAt, 1);
    const awardedAt = at(setting.calendar.workingDayFrom(daysLater(openedAt, 1)), 10);
    const end = endOf(stage, openedAt);
    return {
      id,
      lotId: this.ids.at(publishedAt),
      scenario,
      terms,
      timeline: {
        draftedAt: later(publishedAt, -3 * 24 * 60),
        publishedAt,
        deadlineAt,
        provisional: earliest.provisional,
        panelAt: deadlineAt,
        openedAt,
        reviewAt: openedAt,
        scoringFrom: openedAt,
        evaluatedAt: later(openedAt, 450),
        awardedAt,
        notice: noticeEnd(awardedAt, terms.pack.awardNoticePeriod, setting.rules.calendar, null),
        withdrawnAt: openedAt,
      },
      buyer: this.buyers.get(county) as Actor,
      secrets: {
        key: this.sealing.projectKey(id, sealedKey),
        sealedKey,
        drawSecret,
        drawCommitment: drawCommitment(drawSecret),
      },
      bids: [],
      status: STATUS[stage] ?? (stage as ProjectStatus),
      opened: [],
      seats: [],
      findings: [],
      sheets: [],
      evaluation: null,
      end,
    };
  }

  private row(project: PlannedProject, number: number): Row {
    const { scenario, timeline } = project;
    const reference = `CJ-${shanghaiDate(timeline.publishedAt).slice(0, 4)}-${String(number).padStart(6, '0')}`;
    return { ...projectRow(project, reference), opened_at: OPENED.includes(scenario.stage) ? timeline.openedAt : null };
  }

  private lotRow(project: PlannedProject): Row {
    const { scenario, timeline } = project;
    const ranksLater = scenario.stage === 'PUBLISHED' || scenario.stage === 'OPENED';
    return {
      ...lotRow(project, ranksLater ? sealedDrawSecret(project, this.sealing) : null),
      opened_at: OPENED.includes(scenario.stage) ? timeline.openedAt : null,
    };
  }
}

function endOf(stage: Stage, at: Date): PlannedProject['end'] {
  if (stage === 'TOO_FEW_BIDS') {
    return {
      at,
      reason: { code: 'TOO_FEW_BIDS', zh: '截止时的响应不足，终止采购', en: 'Too few bids: ended without award' },
    };
  }
  if (stage === 'CANCELLED_NOTICE') {
    return { at, reason: { code: 'CANCELLED', zh: '取消本次采购', en: 'Cancelled' } };
  }
  return null;
}

function lotOf({ id, lotId, terms, timeline, status }: PlannedProject): BulkLot {
  const { publishedAt, deadlineAt, evaluatedAt, awardedAt } = timeline;
  return {
    projectId: id,
    lotId,
    cityCode: terms.regionCode.slice(0, 4),
    budgetFen: terms.budgetFen,
    publishedAt,
    deadlineAt,
    status,
    evaluatedAt,
    awardedAt,
  };
}
