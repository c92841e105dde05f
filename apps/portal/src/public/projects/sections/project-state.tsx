import { Name } from '@chengjie/portal-ui/ui/name';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card } from '@chengjie/portal-ui/ui/page';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../api/clock.js';
import { Countdown } from '../../../api/countdown.js';
import type { ProjectStateFragment } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';
import styles from './project-state.module.css';

/** Where the project stands now: the time left, what is going on, or why it ended. An award has its own section. */
export function ProjectState({ project }: { readonly project: ProjectStateFragment }) {
  const { t } = useTranslation('project');
  const localized = useLocalized();
  const { status, endReason } = project;
  const why = endReason && (
    <p>
      {t('state.reason')}
      <Name of={localized(endReason.text)} />
    </p>
  );
  switch (status) {
    case 'PUBLISHED':
      return <OpenForBids project={project} />;
    case 'OPENED':
      return (
        <Notice title={t('state.opened')}>
          <p>{t('state.openedText')}</p>
        </Notice>
      );
    case 'EVALUATED':
      return (
        <Notice title={t('state.evaluated')}>
          <p>{t('state.evaluatedText')}</p>
        </Notice>
      );
    case 'FAILED':
      return (
        <Notice tone="warning" title={t('state.failed')}>
          {why}
        </Notice>
      );
    case 'CANCELLED':
      return (
        <Notice tone="warning" title={t('state.cancelled')}>
          {why}
        </Notice>
      );
    case 'DRAFT':
      return <Notice title={t('state.draft')} />;
    case 'AWARDED':
      return null;
  }
}

/** The time left by the server's clock; nothing of what is sealed. */
function OpenForBids({ project: { deadlineAt, deadlineProvisional } }: { readonly project: ProjectStateFragment }) {
  const { t } = useTranslation('project');
  const now = useServerNow();
  if (!deadlineAt) return null;
  const over = now !== undefined && now >= Date.parse(deadlineAt);
  return (
    <Card tone="sealed">
      <div className={styles.open}>
        <p className={styles.title}>{t('state.open')}</p>
        <p className={styles.left}>
          <Countdown until={deadlineAt} />
        </p>
        <p>
          {t('state.deadline')} <End at={deadlineAt} />
        </p>
        {over && <p>{t('state.closing')}</p>}
        {deadlineProvisional && <p>{t('state.provisional')}</p>}
      </div>
    </Card>
  );
}
