import { useTranslation } from 'react-i18next';
import type { RecusalGround } from '../../../api/schema.generated.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import '../../../shared/projects/project.texts.js';
import { RECUSAL_GROUNDS } from '../../../shared/projects/recusal-grounds.js';
import './evaluation.texts.js';
import { BuyerRecuseDocument } from './evaluation.generated.js';
import styles from './manage.module.css';

/** Records that a member stands down: all its sheets leave the evaluation. */
export function RecuseForm({
  projectId,
  sitting,
}: {
  readonly projectId: string;
  readonly sitting: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  return (
    <ReasonedAct
      className={styles.disclosure}
      document={BuyerRecuseDocument}
      input={(reason, { panelMemberId = '', ground }) => ({
        ...{ projectId, panelMemberId, ground: ground as RecusalGround, reason },
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
