import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { found, type Found } from '../../api/found.js';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { documentOf, useDocumentFields } from '../../shared/organizations/listing-document.js';
import { Listing } from '../../shared/organizations/listing.js';
import { OutOfRegisterNotice } from '../../shared/organizations/out-of-register.js';
import {
  EnterOnAbnormalListDocument,
  ProposeSeriousListingDocument,
  RegisterOverviewDocument,
  RemoveFromListDocument,
  SetFederationStatusDocument,
  type RegisterOverviewQuery,
} from './register.generated.js';
import { RegisterOrganizationPage } from './register-page.js';
import { RegisterStateAct } from './register-state-act.js';
import './listing-acts.texts.js';
import './register.texts.js';

type Shown = Found<RegisterOverviewQuery, 'organization'>['organization'];

/** Qualifications have a page of their own. */
const DECIDED_HERE = ['enterOnAbnormalList', 'removeFromList', 'proposeSeriousListing', 'setFederationStatus'].concat(
  'setRegisterState',
);
const LENGTHS = { least: 1, most: 500 };

/** What the register says of an organization, and what an office decides about it. */
export function OverviewPage() {
  const { id = '' } = useParams();
  const query = found(
    useQuery({ query: RegisterOverviewDocument, variables: { id }, requestPolicy: 'cache-and-network' }),
    'organization',
  );
  return (
    <RegisterOrganizationPage organization={query[0].data?.organization}>
      <Loaded query={query}>
        {({ organization, viewer }) => (
          <>
            <WhoCanAct of={organization} ownAgencyId={viewer?.acting?.agency?.id} />
            <OutOfRegisterNotice periods={organization.outOfRegisterPeriods} />
            <Entry of={organization} />
            <Decisions of={organization} />
          </>
        )}
      </Loaded>
    </RegisterOrganizationPage>
  );
}

/** An office that buys decides no fact of its own awards: which other office does. */
function WhoCanAct({ of, ownAgencyId }: { readonly of: Shown; readonly ownAgencyId: string | undefined }) {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const offices = of.registerOffices ?? [];
  const own = offices.find(({ agency }) => agency.id === ownAgencyId);
  if (!own || own.projects.length === 0) return null;
  const others = offices.filter(({ projects }) => projects.length === 0).map(({ agency }) => agency.name);
  return (
    <Notice tone="warning" title={t('buys.title')}>
      <p>{t('buys.text')}</p>
      <ul>
        {own.projects.map(({ id, reference, ...project }) => (
          <li key={id}>
            <Link to={`/projects/${reference}`}>
              <TitleOf thing={project} />
            </Link>
          </li>
        ))}
      </ul>
      <p>{others.length > 0 ? t('buys.others', { names: formatList(others, language) }) : t('buys.nobody')}</p>
    </Notice>
  );
}

function Entry({ of }: { readonly of: Shown }) {
  const { t } = useTranslation(['register', 'terms', 'common']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  return (
    <Section title={t('entry')} id="entry">
      <Card>
        <Facts
          facts={[
            { label: t('field.creditCode'), value: of.creditCode },
            { label: t('field.filingNumber'), value: of.filingNumber },
            { label: t('field.legalForm'), value: t(`terms:legalForm.${of.legalForm}`) },
            { label: t('field.foundedOn'), value: formatDay(of.foundedOn, language) },
            { label: t('field.region'), value: fullName(of.region) },
            {
              label: t('field.areas'),
              value: formatList(of.areas.map(fullName), language),
            },
            { label: t('field.representative'), value: of.representative },
            { label: t('field.supervisingDepartment'), value: of.supervisingDepartment ?? t('common:none') },
            { label: t('field.staffCount'), value: of.staffCount },
            { label: t('field.capacity'), value: of.capacity },
            { label: t('field.people'), value: t(of.hasAdministrator ? 'common:yes' : 'common:no') },
          ]}
        />
      </Card>
    </Section>
  );
}

function Decisions({
  of: { id, name, isFederation, outOfRegister, availableTransitions, listings, listingGrounds },
}: {
  readonly of: Shown;
}) {
  const { t } = useTranslation(['register', 'listingActs']);
  const localized = useLocalized();
  const [decision, basis] = [useDocumentFields('decision'), useDocumentFields('basis')];
  if (!availableTransitions.some(({ key }) => key === 'enterOnAbnormalList')) return <p>{t('notYours')}</p>;
  const current = listings.find(({ until }) => until === null);
  const groundOf = (list: Schema.ListKind) => ({
    field: 'ground',
    label: t('listingActs:ground'),
    options: listingGrounds
      .filter((ground) => ground.list === list)
      .map(({ key, words }) => ({ value: key, label: localized(words) })),
  });
  return (
    <Section title={t('decisions')} id="decisions">
      <p>{t('decisionsLead')}</p>
      {current && (
        <Card>
          <Listing of={current} />
        </Card>
      )}
      <PossibleActs
        of={availableTransitions.filter(({ key }) => DECIDED_HERE.includes(key))}
        acts={{
          enterOnAbnormalList: (
            <ReasonedAct
              document={EnterOnAbnormalListDocument}
              input={(reason, { ground = '', ...entered }) => ({
                ...{ organizationId: id, ground, reason },
                document: documentOf(entered),
              })}
              further={[groundOf('ABNORMAL'), ...decision]}
              act={t('listingActs:enter.act')}
              ask={t('listingActs:enter.ask', { name })}
              text={t('listingActs:enter.text')}
              reasonLabel={t('publicReason')}
              done={t('listingActs:enter.done')}
            />
          ),
          removeFromList: (
            <ReasonedAct
              document={RemoveFromListDocument}
              input={(reason, { rectified }) => ({ organizationId: id, rectified: rectified === 'yes', reason })}
              further={[
                {
                  ...{ field: 'rectified', label: t('listingActs:remove.rectified') },
                  options: (['yes', 'no'] as const).map((value) => ({
                    value,
                    label: t(`listingActs:remove.${value}`),
                  })),
                },
              ]}
              act={t('listingActs:remove.act')}
              ask={t('listingActs:remove.ask', { name })}
              text={t('listingActs:remove.text')}
              reasonLabel={t('publicReason')}
              done={t('listingActs:remove.done')}
            />
          ),
          proposeSeriousListing: (
            <ReasonedAct
              document={ProposeSeriousListingDocument}
              input={(reason, { ground = '', ...entered }) => ({
                ...{ organizationId: id, ground, reason },
                document: documentOf(entered),
              })}
              further={[groundOf('SERIOUS'), ...basis]}
              act={t('listingActs:propose.act')}
              ask={t('listingActs:propose.ask', { name })}
              text={t('listingActs:propose.text')}
              reasonLabel={t('listingActs:propose.reason')}
              done={t('listingActs:propose.done')}
            />
          ),
          setRegisterState: <RegisterStateAct of={{ id, name, outOfRegister }} />,
          setFederationStatus: (
            <ReasonedAct
              document={SetFederationStatusDocument}
              input={(reason) => ({ id, reason, isFederation: !isFederation })}
              act={t(isFederation ? 'strike.act' : 'enter.act')}
              ask={t(isFederation ? 'strike.ask' : 'enter.ask', { name })}
              text={t(isFederation ? 'strike.text' : 'enter.text')}
              reasonLabel={t('publicReason')}
              lengths={LENGTHS}
              done={t(isFederation ? 'strike.done' : 'enter.done')}
            />
          ),
        }}
      />
    </Section>
  );
}
