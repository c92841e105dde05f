import { inWords, spoken, vocabularyOf, type Bilingual, type Procured, type Violation } from '@chengjie/kernel';
import { isAboutBidder } from '@chengjie/law';
import { panelErrors } from './panel.errors.js';

/** Why an evaluator stands down or is stood down (政府采购法实施条例 9; 财政部令87, 49). Public, without the words beside it. */
export const RECUSAL_GROUNDS = {
  POST_WITH_BIDDER: {
    zh: '近年内在[bidder]任职或担任其负责人',
    en: 'a post with [aBidder], now or in the years before',
  },
  SHARE_IN_BIDDER: { zh: '持有或控制[bidder]', en: 'ownership or control of [aBidder]' },
  KINSHIP: { zh: '与[bidder]的负责人有亲属关系', en: 'kinship with the person in charge of [aBidder]' },
  OTHER_TIE: { zh: '其他可能影响公平评审的关系', en: 'another relation that may affect fair evaluation' },
  BUYERS_STAFF: { zh: '已成为[buyer]的工作人员', en: 'works for the [buyer] by now' },
  SUPERVISES: { zh: '负责本项目所在地区的采购监督', en: 'supervises purchases where this project is' },
  SEAT_RESTS: { zh: '登录凭据或角色已更换，席位停用', en: 'keys or role were given anew, so that the seat rests' },
  UNABLE: { zh: '因健康等原因不能参加评审', en: 'unable to take part, for reasons of health or the like' },
} as const satisfies Record<string, Bilingual>;
export type RecusalGround = keyof typeof RECUSAL_GROUNDS;

/** Fewest characters that say which relation it is, and to which bidder, where the ground alone says neither. */
const SHORTEST_RELATION = 10;

/** Why somebody stands down, as it is said. */
export interface Recusal {
  readonly ground: RecusalGround;
  readonly reason: string;
  readonly bidderId?: string | null | undefined;
}

/**
 * What stands against standing down so: a relation that no other ground names is said in words (条例 9, 五), and the bidder that a ground is
 * about is named once bidders are known.
 * @param bidderIds those whose bids are opened, with the members for which they bid; empty before the opening
 */
export function recusalViolations({ ground, reason, bidderId }: Recusal, bidderIds: readonly string[]): Violation[] {
  const unsaid = ground === 'OTHER_TIE' && [...reason.trim()].length < SHORTEST_RELATION;
  const asked = isAboutBidder(ground) && bidderIds.length > 0;
  const stray = bidderId && !(asked && bidderIds.includes(bidderId));
  return [
    ...(unsaid ? [panelErrors.RELATION_NOT_SAID(['reason'], { least: SHORTEST_RELATION })] : []),
    ...(asked && !bidderId ? [panelErrors.RECUSED_OVER_NOBODY(['bidderId'])] : []),
    ...(stray ? [panelErrors.NOT_RECUSED_OVER(['bidderId'])] : []),
  ];
}

/** Who decides by votes, as events name it: nobody made it alone, and the project has its own word for the panel. */
export function panelOf(project: Procured): string {
  return inWords('[panel]', vocabularyOf(project), 'zh');
}

/** The ground as events keep it, in the words of the project. */
export function recusalReason(code: RecusalGround, of: Procured): Bilingual & { readonly code: string } {
  return { code, ...spoken(RECUSAL_GROUNDS[code], vocabularyOf(of)) };
}
