import { plural, spoken, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { OWN_MEASURES } from '@chengjie/law';
import { pseudonymOf, seatsOf, type Sitting } from '../panel/panel.rules.js';
import { RECUSAL_GROUNDS, type RecusalGround } from '../panel/recusal.js';
import type { DatedWarning } from './project-warnings.rules.js';

/** What of a panel everybody may know at once: the number of each seat, when it was given and left, on which ground and by whom it was left; not who sat there. */
export interface LeftPanel {
  readonly openedAt: Date;
  readonly seats: readonly (Sitting & {
    readonly number: number;
    /** Null of what was left before grounds were recorded. */
    readonly recusalGround: RecusalGround | null;
    readonly recusedBy: 'BUYER' | 'PANEL' | null;
  })[];
}

/** Seats that were left once bidders and prices were known: whoever exchanges them chooses by whom it is decided (docs/adr/0021). Since the last of them. */
export function seatsExchanged({ openedAt, seats }: LeftPanel, vocabulary: Vocabulary): DatedWarning[] {
  const left = seats.filter(({ recusedAt }) => recusedAt && recusedAt > openedAt);
  if (left.length === 0) return [];
  const since = new Date(Math.max(...left.map(({ recusedAt }) => recusedAt?.getTime() ?? 0)));
  const [count, all] = [left.length, seatsOf(seats)];
  const ways = left.toSorted((a, b) => a.number - b.number).map(wayInWords);
  const text = {
    zh: `[opening]之后[panel]席位有 ${count} 次离席（席位共 ${all} 个）：${ways.map(({ zh }) => zh).join('；')}。此时[buyer]已经知道[bidder]和[price]。`,
    en: `Since the [opening] seats of the [panel], which has ${all}, were left ${count} ${plural(count, 'time', 'times')}: ${ways.map(({ en }) => en).join('; ')}. The [buyer] knew [bidders] and prices by then.`,
  };
  const { seatsExchanged: source } = OWN_MEASURES;
  return [{ code: 'SEATS_EXCHANGED', source, projectIds: [], text: spoken(text, vocabulary), since }];
}

function wayInWords({ number, recusalGround, recusedBy }: LeftPanel['seats'][number]): Bilingual {
  const why = recusalGround ? RECUSAL_GROUNDS[recusalGround] : { zh: '未载明情形', en: 'no ground recorded' };
  const whom =
    recusedBy === 'PANEL'
      ? { zh: '本人声明', en: 'declared by the evaluator' }
      : { zh: '由[buyer]令其回避', en: 'stood down by the [buyer]' };
  return { zh: `${pseudonymOf(number)}：${why.zh}（${whom.zh}）`, en: `evaluator ${number}, ${why.en} (${whom.en})` };
}
