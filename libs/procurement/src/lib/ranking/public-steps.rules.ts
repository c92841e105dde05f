import { spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { quorumViolations, type PanelSize, type Sitting } from '../panel/panel.rules.js';

/** What everybody sees happen between opening and ranking, and what it is called. */
const STEPS = {
  OPENED: { zh: '[opening]', en: 'the [opening]' },
  REVIEWED: { zh: '完成资格审查', en: 'the end of the qualification review' },
  SEATED: { zh: '[panel]组建', en: 'the [panel] being made up' },
  ASKED: { zh: '要求说明[price]', en: 'the question about a [price]' },
  EXPLAINED: { zh: '说明[price]的期限届满', en: 'the end of the time to explain a [price]' },
  DECIDED: { zh: '认定作出', en: 'a finding' },
  HELD: { zh: '提议取消[purchase]', en: 'the proposal to cancel' },
  RELEASED: { zh: '取消[purchase]的提议了结', en: 'the end of the proposal to cancel' },
} as const satisfies Record<string, Bilingual>;

/** A public step and when it was taken. What a bidder has still to explain ends in the future. */
export interface PublicStep {
  readonly step: keyof typeof STEPS;
  readonly at: Date;
}

/** What a lot waits for, as everybody can know it. */
export type Awaited = 'REVIEW' | 'SEATS' | 'EXPLANATION' | 'SECOND_OFFICER' | 'END' | 'RANKING';

/** For whom one waits: how far panel and buyer have come with scoring and ranking is confidential (财政部令87, 66). */
const AWAITED = {
  REVIEW: { zh: '[buyer]完成资格审查', en: 'the [buyer], to complete the qualification review' },
  SEATS: { zh: '[buyer]组建或者补足[panel]', en: 'the [buyer], to fill the seats of the [panel]' },
  EXPLANATION: { zh: '[bidder]说明[price]', en: 'a [bidder], to explain its [price]' },
  SECOND_OFFICER: {
    zh: '第二名经办人决定是否取消[purchase]',
    en: 'the second officer, to decide whether it is cancelled',
  },
  END: { zh: '[buyer]办理[failure]', en: 'the [buyer], to end the lot' },
  RANKING: { zh: '[panel]评审、[buyer]排序', en: 'the [panel], to score, and the [buyer], to rank' },
} as const satisfies Record<Awaited, Bilingual>;

/** What decides for whom a lot waits. */
export interface AwaitedOf {
  /** Whether the buyer's review is over, or the panel's own to make. */
  readonly reviewed: boolean;
  readonly members: readonly Sitting[];
  readonly size: PanelSize;
  /** Whether a bidder has still time to explain its price. */
  readonly toExplain: boolean;
  /** Whether the first proposal to cancel is open. */
  readonly held: boolean;
  /** Whether too few bids are valid. */
  readonly ends: boolean;
}

/** For whom a lot waits that was opened and not ranked. */
export function awaitedBy({ reviewed, members, size, toExplain, held, ends }: AwaitedOf): Awaited {
  if (held) return 'SECOND_OFFICER';
  if (!reviewed) return 'REVIEW';
  if (toExplain) return 'EXPLANATION';
  if (quorumViolations(members, size, true).length > 0) return 'SEATS';
  return ends ? 'END' : 'RANKING';
}

/**
 * When a panel was first whole, where that was after the opening; null else. A seat that is left and filled again is no step: by exchanging
 * seats whoever holds a ranking up would have its time begin anew.
 */
export function firstSeated({ members, size }: Pick<AwaitedOf, 'members' | 'size'>, openedAt: Date): Date | null {
  const isWhole = (at: Date) => {
    const seated = members.filter(({ appointedAt }) => appointedAt <= at);
    const then = seated.map((seat) => ({
      ...seat,
      recusedAt: seat.recusedAt && seat.recusedAt <= at ? seat.recusedAt : null,
    }));
    return quorumViolations(then, size, true).length === 0;
  };
  if (isWhole(openedAt)) return null;
  const later = members.map(({ appointedAt }) => appointedAt).filter((at) => at > openedAt);
  return later.toSorted((one, other) => one.getTime() - other.getTime()).find(isWhole) ?? null;
}

/**
 * The first step after which the next one took longer than it may; null where none did. The law counts from the end of the evaluation
 * (实施条例 43), which nobody outside may know before the result: everybody counts from what is public instead, so that neither the
 * warning nor its time tells who has scored, and whoever holds the ranking up is seen. What was late stays so.
 * @param ranked when it was ranked, or ended; null as long as it is under evaluation
 * @param dueOf until when the next step is taken; null where a calendar to come may move that
 */
export function lateStep(
  steps: readonly PublicStep[],
  ranked: Date | null,
  now: Date,
  dueOf: (at: Date) => Date | null,
): (PublicStep & { readonly due: Date }) | null {
  const taken = steps.filter(({ at }) => ranked === null || at <= ranked);
  for (const [index, { step, at }] of taken.entries()) {
    // A bidder has the time that it was given.
    const due = step === 'ASKED' ? null : dueOf(at);
    if (due && (taken[index + 1]?.at ?? ranked ?? now) > due) return { step, at, due };
  }
  return null;
}

/** A step in words. */
export function stepInWords(step: PublicStep['step'], vocabulary: Vocabulary): Bilingual {
  return spoken(STEPS[step], vocabulary);
}

/** For whom one waits, in words. */
export function awaitedInWords(awaited: Awaited, vocabulary: Vocabulary): Bilingual {
  return spoken(AWAITED[awaited], vocabulary);
}
