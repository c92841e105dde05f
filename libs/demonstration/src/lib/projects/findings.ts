import { lowPriceFigures, type LowPriceFigure } from '@chengjie/evaluation';
import type { Ground, QualificationCondition } from '@chengjie/procurement';
import { later } from '../generator/calendar.js';
import type { PlannedOpenedBid, PlannedSeat, SealedProject } from './planned-project.js';

/** A finding that was adopted, with what led to it. */
export interface PlannedFinding {
  readonly id: string;
  readonly bid: PlannedOpenedBid;
  readonly ground: Ground;
  readonly kind: 'QUALIFICATION' | 'COMPLIANCE' | 'LOW_PRICE';
  readonly condition: QualificationCondition | null;
  readonly clause: string | null;
  readonly facts: string;
  readonly figures: readonly LowPriceFigure[];
  readonly proposedAt: Date;
  readonly explained: { readonly until: Date; readonly at: Date; readonly text: string } | null;
  readonly votes: readonly { readonly seat: PlannedSeat; readonly reason: string; readonly at: Date }[];
  readonly decidedAt: Date;
}

/** What reviews of the demonstration write, by ground. */
export const FINDINGS = {
  NOT_QUALIFIED: {
    kind: 'QUALIFICATION',
    condition: 'CAPABILITY',
    clause: null,
    facts: '未提供采购文件要求的专业人员证明',
    vote: '',
  },
  NOT_RESPONSIVE: {
    kind: 'COMPLIANCE',
    condition: null,
    clause: '采购文件第三部分“服务要求”第4条',
    facts: '服务方案未响应采购文件规定的服务频次',
    vote: '经核对，方案只安排每周一次服务，与要求不符',
  },
  ABNORMALLY_LOW_PRICE: {
    kind: 'LOW_PRICE',
    condition: null,
    clause: null,
    facts: '报价低于最高限价的45%，请说明人工、材料和管理成本的构成',
    vote: '说明没有成本测算和证明材料，不能证明报价合理',
  },
} as const satisfies Partial<Record<Ground, object>>;

/** Grounds that scenarios use. */
export type SketchedGround = keyof typeof FINDINGS;

const EXPLANATION = '部分服务由志愿者承担，其余按往年价格估算，未另作成本测算。';

/** As many as adopt it vote, all in favour. */
export function votesOf({ votes }: PlannedFinding): { readonly inFavour: number; readonly against: number } {
  return { inFavour: votes.length, against: 0 };
}

/** By the buyer, or by the majority of the panel: in the hours between opening and scoring, each with its votes. */
export function planFindings(
  { timeline: { reviewAt }, terms }: SealedProject,
  opened: readonly PlannedOpenedBid[],
  seats: readonly PlannedSeat[],
): PlannedFinding[] {
  const sitting = seats.filter(({ recused }) => recused === null);
  const compliant = opened.filter(({ invalid, findingId }) => invalid === null || findingId !== null);
  return opened.flatMap((bid): PlannedFinding[] => {
    const ground = bid.sketch.invalid;
    if (!ground || !bid.findingId) return [];
    const { vote, ...said } = FINDINGS[ground];
    const asked = said.kind === 'LOW_PRICE';
    const figures = asked
      ? lowPriceFigures(
          bid.content.priceFen,
          compliant.map(({ content }) => content.priceFen),
          terms.budgetFen,
          terms.pack.abnormallyLowBid.thresholds,
        )
      : [];
    const from = later(reviewAt, asked ? 35 : 5);
    const majority = said.kind === 'QUALIFICATION' ? [] : sitting.slice(0, Math.floor(sitting.length / 2) + 1);
    const votes = majority.map((seat, index) => ({ seat, reason: vote, at: later(from, index * 4) }));
    return [
      {
        ...{ id: bid.findingId, bid, ground, ...said, figures, proposedAt: reviewAt, votes },
        explained: asked ? { until: later(reviewAt, 30), at: later(reviewAt, 22), text: EXPLANATION } : null,
        decidedAt: votes.at(-1)?.at ?? reviewAt,
      },
    ];
  });
}
