import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { LinkButton } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { found } from '../../api/found.js';
import { useSession } from '../../session/session.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { RoundFacts } from '../../shared/ratings/rating-parts.js';
import { RatingEntries } from '../../shared/ratings/rating-tables.js';
import {
  RatingRoundOfDeskDocument,
  StandDownRatingPanelistDocument,
  type RatingRoundOfDeskQuery,
} from './rating-desk.generated.js';
import './rating-desk.texts.js';

type Round = NonNullable<RatingRoundOfDeskQuery['ratingRound']>;

/** A round, who takes part in it, and for its office who scores it. */
export function RoundPage() {
  const { t } = useTranslation('ratingDesk');
  const localized = useLocalized();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const query = found(
    useQuery({ query: RatingRoundOfDeskDocument, variables: { id }, requestPolicy: 'cache-and-network' }),
    'ratingRound',
  );
  const round = query[0].data?.ratingRound;
  return (
    <Page
      title={round ? localized(round.schemeTitle) : t('entry.loading')}
      crumbs={[{ to: '/desk/ratings', label: t('title') }]}
      actions={
        round &&
        viewer?.acting?.organization &&
        (new Date(round.closesAt) > new Date() ? (
          <LinkButton to={`/desk/ratings/rounds/${id}/part`}>{t('round.takePart')}</LinkButton>
        ) : (
          <p>{t('round.closed')}</p>
        ))
      }
    >
      <Loaded query={query}>
        {({ ratingRound }) => (
          <>
            <Section title={t('round.facts')} id="facts">
              <RoundFacts of={ratingRound} />
            </Section>
            {ratingRound.panel && <Panel of={ratingRound} panel={ratingRound.panel} />}
            <Section title={t('parts')} id="parts">
              <RatingEntries at="/desk/ratings" filter={{ roundId: ratingRound.id }} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Panel({ of: { id: roundId }, panel }: { readonly of: Round; readonly panel: NonNullable<Round['panel']> }) {
  const { t } = useTranslation('ratingDesk');
  return (
    <Section title={t('round.panel')} id="panel">
      <DataTable
        caption={t('round.panelCaption')}
        rows={panel}
        rowId={({ accountId }) => accountId}
        columns={[
          { id: 'name', header: t('round.name'), names: true, cell: ({ name }) => <Name of={name} /> },
          { id: 'register', header: t('round.register'), cell: ({ register }) => <Name of={register} /> },
        ]}
      />
      {panel.length > 1 &&
        panel.map(({ accountId, name }) => (
          <ReasonedAct
            key={accountId}
            document={StandDownRatingPanelistDocument}
            input={(reason) => ({ roundId, accountId, reason })}
            act={t('round.standDown')}
            label={t('round.standDownOf', { name })}
            ask={t('round.standDownAsk', { name })}
            text={t('round.standDownText')}
            reasonLabel={t('round.reason')}
            done={t('round.stoodDown')}
          />
        ))}
    </Section>
  );
}
