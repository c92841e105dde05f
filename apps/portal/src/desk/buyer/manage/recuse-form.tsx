import { useTranslation } from 'react-i18next';
import type { RecusalGround } from '../../../api/schema.generated.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import '../../../shared/projects/project.texts.js';
import { biddersToChoose, chosenBidder } from '../../../shared/projects/recused-over.js';
import { RECUSAL_GROUNDS } from '../../../shared/projects/recusal-grounds.js';
import './evaluation.texts.js';
import { BuyerRecuseDocument } from './evaluation.generated.js';
import styles from './manage.module.css';

/** Records that a member stands down: all its sheets leave the evaluation. */
export function RecuseForm({
  projectId,
  sitting,
  bids,
}: {
  readonly projectId: string;
  readonly sitting: readonly { readonly id: string; readonly name: string }[];
  readonly bids: Parameters<typeof biddersToChoose>[0];
}) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  const bidders = biddersToChoose(bids, t('project:recusedOver.nobody'));
  return (
    <ReasonedAct
      className={styles.disclosure}
      document={BuyerRecuseDocument}
      input={(reason, { panelMemberId = '', ground, bidderId }) => ({
        ...{ projectId, panelMemberId, ground: ground as RecusalGround, reason, bidderId: chosenBidder(bidderId) },
      })}
      further={[
        {
          label: t('panel.member'),
          field: 'panelMemberId',
          options: sitting.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          label: t('panel.ground'),
          field: 'ground',
          options: RECUSAL_GROUNDS.map((ground) => ({ value: ground, label: t(`project:recusalGrounds.${ground}`) })),
        },
        ...(bidders.length > 0 ? [{ label: t('project:recusedOver.label'), field: 'bidderId', options: bidders }] : []),
      ]}
      label={t('panel.recuse')}
      act={t('panel.recuseAct')}
      ask={({ panelMemberId: name = '' }) => t('panel.recuseAsk', { name })}
      text={t('panel.recuseText')}
      reasonLabel={t('panel.reason')}
      lengths={{ least: 1, most: 1_000 }}
      done={t('panel.recuseDone')}
      next={t('panel.recuseNext')}
      at="panel"
    />
  );
}
