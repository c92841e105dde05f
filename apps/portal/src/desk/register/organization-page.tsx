import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
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
import { everyOf } from '../../shared/every-of.js';
import {
  RegisterOverviewDocument,
  SetFederationStatusDocument,
  SetOrganizationStandingDocument,
  type RegisterOverviewQuery,
} from './register.generated.js';
import { RegisterOrganizationPage } from './register-page.js';
import './register.texts.js';

type Shown = Found<RegisterOverviewQuery, 'organization'>['organization'];

const STANDINGS = everyOf<Schema.Standing>({ GOOD: true, ABNORMAL: true, SERIOUS: true });
/** Qualifications have a page of their own. */
const DECIDED_HERE = ['setOrganizationStanding', 'setFederationStatus'];
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

function Decisions({ of: { id, name, standing, isFederation, availableTransitions } }: { readonly of: Shown }) {
  const { t } = useTranslation(['register', 'terms']);
  if (!availableTransitions.some(({ key }) => key === 'setOrganizationStanding')) return <p>{t('notYours')}</p>;
  const others = STANDINGS.filter((each) => each !== standing);
  return (
    <Section title={t('decisions')} id="decisions">
      <p>{t('decisionsLead')}</p>
      <PossibleActs
        of={availableTransitions.filter(({ key }) => DECIDED_HERE.includes(key))}
        acts={{
          setOrganizationStanding: (
            <ReasonedAct
              document={SetOrganizationStandingDocument}
              input={(reason, entered) => ({ id, reason, standing: entered['standing'] as Schema.Standing })}
              further={[
                {
                  field: 'standing',
                  label: t('standing.to'),
                  options: others.map((value) => ({ value, label: t(`terms:standing.${value}`) })),
                },
              ]}
              act={t('standing.act')}
              ask={t('standing.ask', { name })}
              text={t('standing.text', { now: t(`terms:standing.${standing}`) })}
              reasonLabel={t('publicReason')}
              lengths={LENGTHS}
              done={t('standing.done')}
            />
          ),
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
