import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import type { RecusalGround } from '../../../api/schema.generated.js';
import { useServerNow } from '../../../api/clock.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import '../../../shared/projects/project.texts.js';
import { biddersToChoose, chosenBidder } from '../../../shared/projects/recused-over.js';
import { RECUSAL_GROUNDS } from '../../../shared/projects/recusal-grounds.js';
import './evaluation.texts.js';
import './propose-stand-down.texts.js';
import { BuyerRecuseDocument, ProposeStandDownDocument } from './evaluation.generated.js';
import styles from './manage.module.css';

interface Leaving {
  readonly projectId: string;
  readonly sitting: readonly { readonly id: string; readonly name: string }[];
  readonly bids: Parameters<typeof biddersToChoose>[0];
}

/** What no register says of a seat: it is proposed by two. */
const UNRECORDED = RECUSAL_GROUNDS.filter((ground) => !['BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS'].includes(ground));

interface Silent extends Leaving {
  readonly sitting: readonly (Leaving['sitting'][number] & { readonly silentFrom: string | null })[];
}

/** What both forms ask for: who, on which ground, over which bidder. */
function useAsked({ projectId, sitting, bids }: Leaving, grounds = RECUSAL_GROUNDS) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  const bidders = biddersToChoose(bids, t('project:recusedOver.nobody'));
  return {
    className: styles.disclosure,
    input: (reason: string, { panelMemberId = '', ground, bidderId }: Readonly<Record<string, string>>) => ({
      ...{ projectId, panelMemberId, ground: ground as RecusalGround, reason, bidderId: chosenBidder(bidderId) },
    }),
    further: [
      {
        label: t('panel.member'),
        field: 'panelMemberId',
        options: sitting.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        label: t('panel.ground'),
        field: 'ground',
        options: grounds.map((ground) => ({ value: ground, label: t(`project:recusalGrounds.${ground}`) })),
      },
      ...(bidders.length > 0 ? [{ label: t('project:recusedOver.label'), field: 'bidderId', options: bidders }] : []),
    ],
    reasonLabel: t('panel.reason'),
    at: 'panel',
  };
}

/** Records that a member stands down: all its sheets leave the evaluation. */
export function RecuseForm(of: Leaving) {
  const { t } = useTranslation('projectEvaluation');
  return (
    <ReasonedAct
      {...useAsked(of)}
      document={BuyerRecuseDocument}
      label={t('panel.recuse')}
      act={t('panel.recuseAct')}
      ask={({ panelMemberId: name = '' }) => t('panel.recuseAsk', { name })}
      text={t('panel.recuseText')}
      lengths={{ least: 1, most: 1_000 }}
      done={t('panel.recuseDone')}
      next={t('panel.recuseNext')}
    />
  );
}

/** After the opening: proposes that a member who does not appear is stood down, for a second person to confirm. */
export function ProposeStandDownForm(of: Silent) {
  const { t } = useTranslation('proposeStandDown');
  const language = useLanguage();
  const now = useServerNow(60_000);
  const [first] = of.sitting.flatMap(({ silentFrom }) => silentFrom ?? []).toSorted();
  const isDue = first !== undefined && now !== undefined && Date.parse(first) <= now;
  const unable = first ? t('unableFrom', { from: formatInstant(first, language) }) : t('unableOnceReviewed');
  return (
    <ReasonedAct
      {...useAsked(of, isDue ? UNRECORDED : UNRECORDED.filter((ground) => ground !== 'UNABLE'))}
      document={ProposeStandDownDocument}
      label={t('title')}
      act={t('act')}
      ask={({ panelMemberId: name = '' }) => t('ask', { name })}
      text={t('text', { unable })}
      lengths={{ least: 10, most: 1_000 }}
      done={t('done')}
      next={t('next')}
    />
  );
}
