import { isOnRecord } from '@chengjie/law';
import { formatInstant, formatSentences } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import type { RecusalGround } from '../../../api/schema.generated.js';
import { useServerNow } from '../../../api/clock.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import '../../../shared/projects/project.texts.js';
import { biddersFor } from '../../../shared/projects/recused-over.js';
import { RECUSAL_GROUNDS } from '../../../shared/projects/recusal-grounds.js';
import { useTimeToConfirm } from '../../../shared/projects/use-time-to-confirm.js';
import './evaluation.texts.js';
import './propose-stand-down.texts.js';
import { BuyerRecuseDocument, ProposeStandDownDocument } from './evaluation.generated.js';
import styles from './manage.module.css';

interface Leaving {
  readonly projectId: string;
  readonly sitting: readonly Seat[];
  readonly bids: Parameters<typeof biddersFor>[1];
}

interface Seat {
  readonly id: string;
  readonly name: string;
  /** On which grounds the registers show that it cannot go on. */
  readonly bars: readonly RecusalGround[] | null;
  readonly silentFrom: string | null;
}

/** What no register says of a seat: after the opening it is proposed by two. */
const UNRECORDED = RECUSAL_GROUNDS.filter((ground) => !isOnRecord(ground));

/** What both forms ask for: who, on which ground of those that can hold of the seat, and over which bidder where it is about one. */
function useAsked(
  { projectId, sitting, bids }: Leaving,
  groundsOf: (seats: readonly Seat[]) => readonly RecusalGround[],
) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  return {
    className: styles.disclosure,
    input: (reason: string, { panelMemberId = '', ground, bidderId }: Readonly<Record<string, string>>) => ({
      ...{ projectId, panelMemberId, ground: ground as RecusalGround, reason, bidderId: bidderId ?? null },
    }),
    further: ({ panelMemberId, ground }: Readonly<Record<string, string>>) => {
      const chosen = sitting.filter(({ id }) => id === panelMemberId);
      const grounds = groundsOf(chosen.length > 0 ? chosen : sitting);
      const bidders = biddersFor(ground, bids);
      return [
        {
          label: t('panel.member'),
          field: 'panelMemberId',
          options: sitting.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          label: t('panel.ground'),
          field: 'ground',
          options: grounds.map((each) => ({ value: each, label: t(`project:recusalGrounds.${each}`) })),
        },
        ...(bidders.length > 0 ? [{ label: t('project:recusedOver.label'), field: 'bidderId', options: bidders }] : []),
      ];
    },
    reasonLabel: t('panel.reason'),
    at: 'panel',
  };
}

/** Records that a member stands down: all its sheets leave the evaluation. After the opening the buyer says alone what the registers show. */
export function RecuseForm({ opened, ...of }: Leaving & { readonly opened: boolean }) {
  const { t } = useTranslation(['projectEvaluation', 'proposeStandDown']);
  const language = useLanguage();
  const grounds = t(opened ? 'proposeStandDown:groundsOpened' : 'proposeStandDown:groundsBefore');
  const groundsOf = (seats: readonly Seat[]) =>
    RECUSAL_GROUNDS.filter(
      (ground) => (!opened && UNRECORDED.includes(ground)) || seats.some(({ bars }) => bars?.includes(ground)),
    );
  return (
    <ReasonedAct
      {...useAsked(of, groundsOf)}
      document={BuyerRecuseDocument}
      label={t('panel.recuse')}
      act={t('panel.recuseAct')}
      ask={({ panelMemberId: name = '' }) => t('panel.recuseAsk', { name })}
      text={formatSentences([t('panel.recuseText'), grounds], language)}
      lengths={{ least: 1, most: 1_000 }}
      done={t('panel.recuseDone')}
      next={t('panel.recuseNext')}
    />
  );
}

/** After the opening: proposes that a member who does not appear is stood down, for a second person to confirm. */
export function ProposeStandDownForm({ exerciseFactor, ...of }: Leaving & { readonly exerciseFactor: number | null }) {
  const { t } = useTranslation('proposeStandDown');
  const language = useLanguage();
  const within = useTimeToConfirm(exerciseFactor);
  const now = useServerNow(60_000);
  const isDue = ({ silentFrom }: Seat) => silentFrom !== null && now !== undefined && Date.parse(silentFrom) <= now;
  // Past a third of the panel two stand a seat down for what registers show as well.
  const holds = (ground: RecusalGround, seats: readonly Seat[]) =>
    UNRECORDED.includes(ground)
      ? ground !== 'UNABLE' || seats.some(isDue)
      : seats.some(({ bars }) => bars?.includes(ground));
  const [first] = of.sitting.flatMap(({ silentFrom }) => silentFrom ?? []).toSorted();
  const unable = first ? t('unableFrom', { from: formatInstant(first, language) }) : t('unableOnceReviewed');
  return (
    <ReasonedAct
      {...useAsked(of, (seats) => RECUSAL_GROUNDS.filter((ground) => holds(ground, seats)))}
      document={ProposeStandDownDocument}
      label={t('title')}
      act={t('act')}
      ask={({ panelMemberId: name = '' }) => t('ask', { name })}
      text={t('text', { unable, within })}
      lengths={{ least: 10, most: 1_000 }}
      done={t('done')}
      next={t('next')}
    />
  );
}
