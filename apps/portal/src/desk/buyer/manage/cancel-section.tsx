import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { CancelGround } from '../../../api/schema.generated.js';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import { CancelProjectDocument } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';

const GROUNDS: readonly CancelGround[] = ['MAJOR_CHANGE', 'UNLAWFUL_CONDUCT'];

/** Ends a project without an award; of what is published ground and reason are, too. */
export function CancelSection({
  projectId,
  title,
  published,
  lots,
}: {
  readonly projectId: string;
  readonly title: string;
  readonly published: boolean;
  readonly lots: readonly unknown[];
}) {
  const { t } = useTranslation('manageProject');
  const ground = {
    ...{ field: 'ground', label: t('cancel.ground') },
    options: GROUNDS.map((value) => ({ value, label: t(`cancel.grounds.${value}`) })),
  };
  return (
    <Section title={t('cancel.title')} id="cancel">
      <ReasonedAct
        className={styles.disclosure}
        document={CancelProjectDocument}
        input={(reason, { ground: chosen }) => ({
          ...{ projectId, reason },
          ...(published && { ground: chosen as CancelGround }),
        })}
        further={published ? [ground] : []}
        act={t('cancel.act')}
        ask={t('cancel.ask', { title })}
        text={t(lots.length > 1 ? 'cancel.textLots' : 'cancel.text')}
        reasonLabel={t('cancel.reason')}
        lengths={{ least: published ? 10 : 1, most: 1_000 }}
        done={t('cancel.done')}
        next={t('cancel.doneNext')}
      />
    </Section>
  );
}
