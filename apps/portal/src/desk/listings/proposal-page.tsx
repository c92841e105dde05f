import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { documentOf, useDocumentFields } from '../../shared/organizations/listing-document.js';
import { ListingPaper } from '../../shared/organizations/listing.js';
import {
  DropSeriousListingDocument,
  ListAsSeriousDocument,
  ReplyToListingNoticeDocument,
  SeriousListingByIdDocument,
  ServeListingNoticeDocument,
  WithdrawSeriousListingDocument,
  type SeriousListingDetailsFragment,
} from './listings.generated.js';
import './listings.texts.js';

/** One proposal of the serious list: how it stands, and what one can do with it. */
export function ProposalPage() {
  const { t } = useTranslation('listings');
  const { id = '' } = useParams();
  const query = useQuery({
    query: SeriousListingByIdDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const name = query[0].data?.seriousListing?.organization.name;
  return (
    <Page
      title={name ? t('proposal.title', { name }) : t('proposal.loading')}
      crumbs={[{ to: '/desk/listings', label: t('title') }]}
    >
      <Loaded query={query}>
        {({ seriousListing }) =>
          seriousListing ? (
            <>
              <Proposal of={seriousListing} />
              <Acts of={seriousListing} />
            </>
          ) : (
            <p>{t('proposal.missing')}</p>
          )
        }
      </Loaded>
    </Page>
  );
}

function Proposal({ of }: { readonly of: SeriousListingDetailsFragment }) {
  const { t } = useTranslation('listings');
  const localized = useLocalized();
  const text = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const at = (label: string, value: string | null) => (value ? [{ label, value: <Instant at={value} /> }] : []);
  const { organization, status, ground, document } = of;
  return (
    <Section title={t('proposal.facts')} id="facts">
      <Card>
        <Facts
          facts={[
            {
              label: t('organization'),
              value: (
                <Link to={`/organizations/${organization.id}`}>
                  <Name of={organization.name} />
                </Link>
              ),
            },
            { label: t('status'), value: t(`statuses.${status}`) },
            { label: t('ground'), value: localized(ground.words) },
            ...(document ? [{ label: t('proposal.basis'), value: <ListingPaper of={document} /> }] : []),
            ...text(t('proposal.reason'), of.reason),
            ...at(t('proposedAt'), of.proposedAt),
            { label: t('proposal.proposedBy'), value: of.proposedBy ?? t('proposal.byClock') },
            ...at(t('proposal.noticedAt'), of.noticedAt),
            ...text(t('proposal.noticedBy'), of.noticedBy),
            ...(of.replyUntil ? [{ label: t('replyUntil'), value: <End at={of.replyUntil} /> }] : []),
            ...at(t('proposal.repliedAt'), of.repliedAt),
            ...text(t('proposal.reply'), of.reply),
            ...(of.dueAt
              ? [{ label: t(of.noticedAt ? 'proposal.decideBy' : 'proposal.serveBy'), value: <End at={of.dueAt} /> }]
              : []),
            ...text(t('proposal.lapsedSince'), of.lapsedSince && t(`lapsed.${of.lapsedSince}`)),
            ...at(t('proposal.endedAt'), of.endedAt),
            ...text(t('proposal.decidedBy'), of.decidedBy),
            ...text(t('proposal.decisionReason'), of.decisionReason),
          ]}
        />
      </Card>
    </Section>
  );
}

function Acts({
  of: { id: proposalId, organization, endedAt, availableTransitions },
}: {
  readonly of: SeriousListingDetailsFragment;
}) {
  const { t } = useTranslation('listings');
  const documentFields = useDocumentFields('decision');
  const { name } = organization;
  if (endedAt || availableTransitions.length === 0) return null;
  return (
    <Section title={t('proposal.acts')} id="acts">
      <PossibleActs
        of={availableTransitions}
        acts={{
          serveListingNotice: (
            <AskedAct
              document={ServeListingNoticeDocument}
              input={{ proposalId }}
              act={t('serve.act')}
              ask={t('serve.ask', { name })}
              text={t('serve.text')}
              done={t('serve.done')}
            />
          ),
          withdrawSeriousListing: (
            <ReasonedAct
              document={WithdrawSeriousListingDocument}
              input={(reason) => ({ proposalId, reason })}
              act={t('withdraw.act')}
              ask={t('withdraw.ask', { name })}
              text={t('withdraw.text')}
              reasonLabel={t('proposal.reason')}
              done={t('withdraw.done')}
            />
          ),
          replyToListingNotice: (
            <ReasonedAct
              document={ReplyToListingNoticeDocument}
              input={(reply) => ({ proposalId, reply })}
              act={t('reply.act')}
              ask={t('reply.ask', { name })}
              text={t('reply.text')}
              reasonLabel={t('reply.label')}
              lengths={{ least: 2, most: 5_000 }}
              done={t('reply.done')}
            />
          ),
          listAsSerious: (
            <ReasonedAct
              document={ListAsSeriousDocument}
              input={(reason, entered) => ({ proposalId, reason, document: documentOf(entered) })}
              further={documentFields}
              act={t('decide.list')}
              ask={t('decide.listAsk', { name })}
              text={t('decide.listText')}
              reasonLabel={t('publicReason')}
              done={t('decide.listed')}
            />
          ),
          dropSeriousListing: (
            <ReasonedAct
              document={DropSeriousListingDocument}
              input={(reason) => ({ proposalId, reason })}
              act={t('decide.drop')}
              ask={t('decide.dropAsk', { name })}
              text={t('decide.dropText')}
              reasonLabel={t('toldReason')}
              done={t('decide.dropped')}
            />
          ),
        }}
      />
    </Section>
  );
}
