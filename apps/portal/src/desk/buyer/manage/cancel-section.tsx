import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { ReasonedAct } from '../../../shared/acts/asked-acts.js';
import { CancelProjectDocument } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';

/** Ends a project without an award; the reason is published. */
export function CancelSection({ projectId, lots }: { readonly projectId: string; readonly lots: readonly unknown[] }) {
  const { t } = useTranslation('manageProject');
  return (
    <Section title={t('cancel.title')} id="cancel">
      <ReasonedAct
        className={styles.disclosure}
        document={CancelProjectDocument}
        input={(reason) => ({ projectId, reason })}
        act={t('cancel.act')}
        ask={t('cancel.ask')}
        text={t(lots.length > 1 ? 'cancel.textLots' : 'cancel.text')}
        reasonLabel={t('cancel.reason')}
        lengths={{ least: 1, most: 1_000 }}
        done={t('cancel.done')}
        next={t('cancel.doneNext')}
      />
    </Section>
  );
}
