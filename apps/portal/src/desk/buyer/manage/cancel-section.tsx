import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { CancelGround } from '../../../api/schema.generated.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import '../../../shared/projects/cancellations/cancellations.texts.js';
import { useTimeToConfirm } from '../../../shared/projects/use-time-to-confirm.js';
import { everyOf } from '../../../shared/every-of.js';
import { CancelProjectDocument, ProposeCancellationDocument } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';

const GROUNDS = everyOf<CancelGround>({ MAJOR_CHANGE: true, UNLAWFUL_CONDUCT: true });

/** Ends a project without an award, or proposes it once it was opened; of what is published ground and reason are, too. */
export function CancelSection({
  way,
  projectId,
  title,
  published,
  lots,
  exerciseFactor,
}: {
  readonly way: 'cancelProject' | 'proposeCancellation';
  readonly projectId: string;
  readonly title: string;
  readonly published: boolean;
  readonly lots: readonly unknown[];
  readonly exerciseFactor: number | null;
}) {
  const { t } = useTranslation(['manageProject', 'cancellations']);
  const within = useTimeToConfirm(exerciseFactor);
  const ground = {
    ...{ field: 'ground', label: t('cancel.ground') },
    options: GROUNDS.map((value) => ({ value, label: t(`cancellations:grounds.${value}`) })),
  };
  const common = {
    className: styles.disclosure,
    further: published ? [ground] : [],
    reasonLabel: t('cancel.reason'),
    lengths: { least: published ? 10 : 1, most: 1_000 },
  };
  return (
    <Section title={t('cancel.title')} id="cancel">
      {way === 'proposeCancellation' ? (
        <ReasonedAct
          {...common}
          document={ProposeCancellationDocument}
          input={(reason, { ground: chosen }) => ({ projectId, reason, ground: chosen as CancelGround })}
          act={t('cancel.propose')}
          ask={t('cancel.proposeAsk', { title })}
          text={t('cancel.proposeText', { within })}
          done={t('cancel.proposed')}
          next={t('cancel.proposedNext')}
        />
      ) : (
        <ReasonedAct
          {...common}
          document={CancelProjectDocument}
          input={(reason, { ground: chosen }) => ({
            ...{ projectId, reason },
            ...(published && { ground: chosen as CancelGround }),
          })}
          act={t('cancel.act')}
          ask={t('cancel.ask', { title })}
          text={t(lots.length > 1 ? 'cancel.textLots' : 'cancel.text')}
          done={t('cancel.done')}
          next={t('cancel.doneNext')}
        />
      )}
    </Section>
  );
}
