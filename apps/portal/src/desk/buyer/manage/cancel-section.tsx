import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { CancelProjectDocument } from './manage.generated.js';
import styles from './manage.module.css';
import './manage.texts.js';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';

/** Ends a project without an award; the reason is published. */
export function CancelSection({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('manageProject');
  const { act, pending } = useAct(CancelProjectDocument);
  return (
    <Section title={t('cancel.title')} id="cancel">
      <details className={styles.disclosure}>
        <summary>{t('cancel.act')}</summary>
        <ReasonForm
          reasonLabel={t('cancel.reason')}
          text={t('cancel.text')}
          act={t('cancel.act')}
          ask={t('cancel.ask')}
          pending={pending}
          onAct={async ({ reason }) => {
            const outcome = await act({ projectId, reason });
            return outcome.done ? undefined : outcome;
          }}
        />
      </details>
    </Section>
  );
}
