import { plural, shanghaiEnd, shanghaiTime, spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { OWN_MEASURES, type RulePack } from '@chengjie/law';
import { awaitedInWords, stepInWords, type Awaited, type PublicStep } from '../ranking/public-steps.rules.js';
import type { DatedWarning } from './project-warnings.rules.js';

/** A lot that was opened, as far as its ranking can be late. */
export interface RankedLate {
  readonly number: number;
  /** The step after which the next came late, or has not come. */
  readonly late: (PublicStep & { readonly due: Date }) | null;
  readonly rankedAt: Date | null;
  readonly endedAt: Date | null;
  readonly awaited: Awaited;
  /** What it waits for exactly, for buyer and supervisor alone; null for all others. */
  readonly within: Bilingual | null;
}

/** Lots that were not ranked in time, by what everybody sees (实施条例 43), and for whom one waits: nobody holds a ranking up unseen. */
export function lateRankings(
  lots: readonly RankedLate[],
  { sources }: RulePack,
  vocabulary: Vocabulary,
): DatedWarning[] {
  return lots.flatMap((lot) => {
    if (!lot.late) return [];
    const { step, at, due } = lot.late;
    const [since, until, after] = [shanghaiTime(at), shanghaiEnd(due), stepInWords(step, vocabulary)];
    const now = rankingNow(lot, vocabulary);
    const text = {
      zh: `第 ${lot.number} 包自 ${since} ${after.zh}起，至 ${until} 没有公开的下一步（评审何时结束在结果公开前保密，所以自公开的上一步起算）；${now.zh}`,
      en: `After ${after.en} of lot ${lot.number} at ${since} no public step followed by ${until} (when the evaluation ends is confidential until the result, so the last public step counts); ${now.en}`,
    };
    return [{ code: 'RANKING_LATE', text, source: sources.evaluationReport, projectIds: [], since: due } as const];
  });
}

function rankingNow({ rankedAt, endedAt, awaited, within }: RankedLate, vocabulary: Vocabulary): Bilingual {
  if (rankedAt) {
    const at = shanghaiTime(rankedAt);
    return { zh: `已于 ${at} 评审排序`, en: `it was ranked at ${at}` };
  }
  if (endedAt) {
    const at = shanghaiTime(endedAt);
    return { zh: `已于 ${at} 终止`, en: `it ended at ${at}` };
  }
  const [whom, inside] = [awaitedInWords(awaited, vocabulary), insideOnly(within, vocabulary)];
  return {
    zh: `至今没有评审排序，目前等待${whom.zh}${inside.zh}`,
    en: `it is not ranked yet and waits for ${whom.en}${inside.en}`,
  };
}

function insideOnly(within: Bilingual | null, vocabulary: Vocabulary): Bilingual {
  if (!within) return { zh: '', en: '' };
  const seenBy = spoken({ zh: '仅[buyer]和监督部门可见', en: 'seen by [buyer] and supervisors alone' }, vocabulary);
  return { zh: `（${seenBy.zh}：${within.zh}）`, en: ` (${seenBy.en}: ${within.en})` };
}

/** A ranked lot, and until when its award is to be published. */
export interface RankedLot {
  readonly number: number;
  readonly due: Date;
  /** Null while it is not awarded. */
  readonly awardedAt: Date | null;
  /** When it ended without an award. */
  readonly endedAt: Date | null;
  /** Whether the first proposal to cancel is open. */
  readonly held: boolean;
}

/** Lots whose award was due before it was published, or is overdue (实施条例 43): whoever waits may wait for something. */
export function lateAwards(
  lots: readonly RankedLot[],
  now: Date,
  { sources }: RulePack,
  vocabulary: Vocabulary,
): DatedWarning[] {
  return lots
    .filter(({ due, awardedAt, endedAt }) => (awardedAt ?? endedAt ?? now) > due)
    .map(({ number, due, awardedAt, endedAt, held }) => {
      const until = shanghaiEnd(due);
      const now = awardNow({ awardedAt, endedAt, held }, vocabulary);
      const { en: award } = spoken({ zh: '', en: '[award]' }, vocabulary);
      const text = {
        zh: `第 ${number} 包的结果应在 ${until} 前确定并公告，${now.zh}`,
        en: `The ${award} of lot ${number} was to be published by ${until}; ${now.en}`,
      };
      return { code: 'AWARD_LATE', text, source: sources.awardDecision, projectIds: [], since: due };
    });
}

function awardNow(
  { awardedAt, endedAt, held }: Pick<RankedLot, 'awardedAt' | 'endedAt' | 'held'>,
  vocabulary: Vocabulary,
): Bilingual {
  if (awardedAt) return { zh: `实际于 ${shanghaiTime(awardedAt)} 公告`, en: `it was at ${shanghaiTime(awardedAt)}` };
  if (endedAt)
    return { zh: `而于 ${shanghaiTime(endedAt)} 终止`, en: `the lot ended at ${shanghaiTime(endedAt)} instead` };
  const whom = held
    ? awaitedInWords('SECOND_OFFICER', vocabulary)
    : spoken({ zh: '[buyer]', en: 'the [buyer]' }, vocabulary);
  return { zh: `至今没有公告，目前等待${whom.zh}`, en: `it is not yet, and waits for ${whom.en}` };
}

/** What of a panel everybody may know at once: when each seat was given, and not to whom. */
export interface SeatedPanel {
  readonly openedAt: Date;
  readonly seats: readonly { readonly appointedAt: Date }[];
}

/**
 * Seats that were given once bidders and prices were known: whoever gave them could choose by whom it is decided (docs/adr/0021). Since the last
 * of them: each is news.
 */
export function seatedAfterOpening({ openedAt, seats }: SeatedPanel, vocabulary: Vocabulary): DatedWarning[] {
  const late = seats.filter(({ appointedAt }) => appointedAt > openedAt);
  const last = late.at(-1);
  if (!last) return [];
  const times = [...new Set(late.map(({ appointedAt }) => shanghaiTime(appointedAt)))];
  const [opened, count] = [shanghaiTime(openedAt), late.length];
  const whole = count === seats.length;
  const text = {
    zh: `[opening]时间是 ${opened}，${whole ? `[panel]此后才组建：${count} 个席位` : `[panel]有 ${count} 个席位此后才补入，`}确定于 ${times.join('、')}。确定席位时[buyer]已经知道[bidder]和[price]。`,
    en: `The [opening] was at ${opened}, and ${whole ? 'the whole [panel] was appointed afterwards' : `${count} ${plural(count, 'seat', 'seats')} of the [panel] ${plural(count, 'was', 'were')} given afterwards`}: ${whole ? `${count} ${plural(count, 'seat', 'seats')} ` : ''}at ${times.join(', ')}. The [buyer] knew [bidders] and prices by then.`,
  };
  const { panelAfterOpening: source } = OWN_MEASURES;
  return [
    {
      ...({ code: 'PANEL_AFTER_OPENING', source, projectIds: [] } as const),
      ...{ text: spoken(text, vocabulary), since: last.appointedAt },
    },
  ];
}

/** A lot, and when firsts in rank were found no longer eligible. */
export interface LossesOfLot {
  readonly number: number;
  readonly lost: readonly Date[];
}

/** Lots whose first in rank was lost a second time or more, since the last: so one walks down the list to whom one wants (docs/adr/0021). */
export function lostAgain(lots: readonly LossesOfLot[], vocabulary: Vocabulary): DatedWarning[] {
  return lots.flatMap(({ number, lost }) => {
    const last = lost.at(-1);
    if (!last || lost.length < 2) return [];
    const times = lost.map(shanghaiTime);
    const text = {
      zh: `第 ${number} 包排序第一的[bidder]已 ${lost.length} 次被认定在截止之后丧失法定条件（${times.join('、')}），每次都由下一名递补。请核查有关登记事项的办理。`,
      en: `The first in rank of lot ${number} was found no longer eligible ${lost.length} times (${times.join(', ')}), and the next one came first each time. Please look into what was entered in the register.`,
    };
    const { lostAgain: source } = OWN_MEASURES;
    return [
      {
        ...({ code: 'WINNER_LOST_AGAIN', source, projectIds: [] } as const),
        text: spoken(text, vocabulary),
        since: last,
      },
    ];
  });
}
