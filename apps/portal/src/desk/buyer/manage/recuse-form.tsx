import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { useTranslation } from 'react-i18next';
import type { RecusalGround } from '../../../api/schema.generated.js';
import { useAct } from '../../../api/use-act.js';
import '../../../shared/projects/project.texts.js';
import { RECUSAL_GROUNDS } from '../../../shared/projects/recusal-grounds.js';
import './evaluation.texts.js';
import { BuyerRecuseDocument } from './evaluation.generated.js';
import styles from './manage.module.css';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';

/** Records that a member stands down: all its sheets leave the evaluation. */
export function RecuseForm({
  projectId,
  sitting,
}: {
  readonly projectId: string;
  readonly sitting: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation(['projectEvaluation', 'project']);
  const tell = useTellDone();
  const { act, pending } = useAct(BuyerRecuseDocument);
  return (
    <details className={styles.disclosure}>
      <summary>{t('panel.recuse')}</summary>
      <ReasonForm
        choices={[
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
        reasonLabel={t('panel.reason')}
        lengths={{ least: 1, most: 1_000 }}
        text={t('panel.recuseText')}
        act={t('panel.recuseAct')}
        ask={t('panel.recuseAsk')}
        pending={pending}
        onAct={async ({ chosen: { panelMemberId = '', ground }, reason }) => {
          const outcome = await act({ projectId, panelMemberId, ground: ground as RecusalGround, reason });
          if (!outcome.done) return outcome;
          tell({ done: t('panel.recuseDone'), next: t('panel.recuseNext'), at: 'panel' });
          return undefined;
        }}
      />
    </details>
  );
}
