import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { CancelProjectDocument } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';

/** Ends a project without an award; the reason is published. */
export function CancelSection({ projectId, lots }: { readonly projectId: string; readonly lots: readonly unknown[] }) {
  const { t } = useTranslation('manageProject');
  const tell = useTellDone();
  const text = t(lots.length > 1 ? 'cancel.textLots' : 'cancel.text');
  const { act, pending } = useAct(CancelProjectDocument);
  return (
    <Section title={t('cancel.title')} id="cancel">
      <details className={styles.disclosure}>
        <summary>{t('cancel.act')}</summary>
        <ReasonForm
          reasonLabel={t('cancel.reason')}
          lengths={{ least: 1, most: 1_000 }}
          text={text}
          act={t('cancel.act')}
          ask={t('cancel.ask')}
          pending={pending}
          onAct={async ({ reason }) => {
            const outcome = await act({ projectId, reason });
            if (!outcome.done) return outcome;
            tell({ done: t('cancel.done'), next: t('cancel.doneNext') });
            return undefined;
          }}
        />
      </details>
    </Section>
  );
}
