import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.js';
import { RatingEntries, RatingRounds } from '../../shared/ratings/rating-tables.js';
import './rating-desk.texts.js';

/** Rounds of assessment, and the parts in them that one sees. */
export function RatingsPage() {
  const { t } = useTranslation('ratingDesk');
  const { viewer } = useSession();
  const acting = viewer?.acting;
  const isOffice = acting?.role === 'REGISTRAR' || acting?.role === 'FILING_OFFICE';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={isOffice && <LinkButton to="/desk/ratings/new">{t('announce.start')}</LinkButton>}
    >
      <Section title={t('parts')} id="parts">
        <RatingEntries
          at="/desk/ratings"
          filter={acting?.organization ? { organizationId: acting.organization.id } : {}}
        />
      </Section>
      <Section title={t('rounds')} id="rounds">
        <RatingRounds at="/desk/ratings" />
      </Section>
    </Page>
  );
}
