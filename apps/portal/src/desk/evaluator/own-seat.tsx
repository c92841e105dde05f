import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../api/countdown.js';
import '../../shared/projects/project.texts.js';
import type { OwnSeatFragment } from './evaluator.generated.js';
import './evaluator.texts.js';
import { absenceOf } from './task-state.js';

/** Why there are no bids to see: before the opening, or the one reason for which one does not sit there. */
export function Closed({ seat }: { readonly seat: OwnSeatFragment | null }) {
  const { t } = useTranslation(['evaluator', 'project']);
  const language = useLanguage();
  const absence = absenceOf(seat);
  const { number = 0, recusedAt = null, recusalGround = null } = seat ?? {};
  const told = {
    number,
    at: recusedAt ? formatInstant(recusedAt, language) : '',
    ground: recusalGround ? t(`project:recusalGrounds.${recusalGround}`) : '',
  };
  return (
    <Notice title={t('page.closedTitle')}>
      <p>{absence ? t(`page.absent.${absence}`, told) : t('page.waiting')}</p>
    </Notice>
  );
}

/** That a second person is asked to stand one down: on which ground, until when, and what one can do; nothing where none is. */
export function StandDownProposed({
  seat: { number, proposedGround, proposalLapsesAt },
}: {
  readonly seat: OwnSeatFragment;
}) {
  const { t } = useTranslation(['evaluator', 'project']);
  const language = useLanguage();
  if (!proposedGround || !proposalLapsesAt) return null;
  const ground = t(`project:recusalGrounds.${proposedGround}`);
  return (
    <Notice tone="warning" title={t('page.proposed.title', { number })}>
      <p>
        {t('page.proposed.ground', { ground, until: formatInstant(proposalLapsesAt, language) })}{' '}
        <Countdown until={proposalLapsesAt} />
      </p>
      <p>{t('page.proposed.text')}</p>
    </Notice>
  );
}
