import { Name } from '@chengjie/portal-ui/ui/name';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../../session/session.js';
import { OwnStandingDocument, type OwnStandingQuery } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';
import { isOnPanel } from '../is-on-panel.js';

type Eligibility = NonNullable<NonNullable<OwnStandingQuery['project']>['myEligibility']>;

/** What a signed-in organization, buyer or evaluator has to do with the project, as far as the API says so. */
export function OwnStanding({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('project');
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: OwnStandingDocument, variables: { id: projectId }, pause: !viewer });
  if (!data?.project) return null;
  const { reference, status, myEligibility, availableTransitions, panel } = data.project;
  const isBuyer = availableTransitions.length > 0;
  const sitsOnPanel = viewer?.acting?.role === 'EVALUATOR' && isOnPanel(panel);
  if (!myEligibility && !isBuyer && !sitsOnPanel) return null;
  return (
    <Section title={t('own.title')}>
      <Card>
        {myEligibility && (
          <>
            {status === 'PUBLISHED' && <OwnEligibility eligibility={myEligibility} />}
            <ButtonRow>
              <LinkButton to={`/desk/opportunities/${reference}`}>
                {t(status === 'PUBLISHED' && mayBid(myEligibility) ? 'own.bid' : 'own.seeOpportunity')}
              </LinkButton>
            </ButtonRow>
          </>
        )}
        {isBuyer && (
          <>
            <p>{t('own.buyer')}</p>
            <ButtonRow>
              <LinkButton to={`/desk/projects/${reference}`}>{t('own.manage')}</LinkButton>
            </ButtonRow>
          </>
        )}
        {sitsOnPanel && (
          <>
            <p>{t('own.evaluator')}</p>
            <ButtonRow>
              <LinkButton to={`/desk/evaluations/${reference}`}>{t('own.evaluate')}</LinkButton>
            </ButtonRow>
          </>
        )}
      </Card>
    </Section>
  );
}

function mayBid({ eligible, forMembers }: Eligibility): boolean {
  return eligible || forMembers.some((member) => member.eligible);
}

/** Whether one may bid for oneself, for whom else or through whom, and else what is missing. */
function OwnEligibility({ eligibility }: { readonly eligibility: Eligibility }) {
  const { t } = useTranslation('project');
  const localized = useLocalized();
  const through = eligibility.viaFederations.filter(({ eligible }) => eligible);
  const members = eligibility.forMembers.filter(({ eligible }) => eligible);
  return (
    <>
      {eligibility.eligible && <p>{t('own.eligible')}</p>}
      {!eligibility.eligible && through.length > 0 && <Names title={t('own.viaFederation')} of={through} />}
      {members.length > 0 && <Names title={t('own.forMembers')} of={members} />}
      {!eligibility.eligible && through.length === 0 && members.length === 0 && (
        <>
          <p>{t('own.notEligible')}</p>
          <ul>
            {eligibility.conditions
              .filter(({ met }) => !met)
              .map(({ code, text }) => (
                <li key={code}>
                  <Name of={localized(text)} />
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}

function Names({ title, of }: { readonly title: string; readonly of: Eligibility['forMembers'] }) {
  return (
    <>
      <p>
        <Name of={title} />
      </p>
      <ul>
        {of.map(({ organization: { id, name } }) => (
          <li key={id}>
            <Name of={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
