import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Code, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../../../api/terms.texts.js';
import { AgencyLink } from '../../../shared/agencies/agency-link.js';
import { useNameOfLot } from '../../../shared/projects/lot-heading.js';
import type { ProjectFactsFragment } from '../project-page.generated.js';
import '../../../shared/projects/project.texts.js';

/** Who buys what, where, with which money and under which rules. */
export function ProjectFacts({ project }: { readonly project: ProjectFactsFragment }) {
  const { t } = useTranslation(['project', 'terms']);
  const fullName = useFullRegionName();
  const localized = useLocalized();
  const { buyer, region, rulePack, lots, minimumBids, minimumValidBids } = project;
  return (
    <Section title={t('facts.title')} id="facts">
      <Card>
        <Facts
          facts={[
            { label: t('facts.buyer'), value: <AgencyLink agency={buyer} /> },
            {
              label: t('facts.region'),
              value: (
                <Link to={`/regions/${region.code}`}>
                  <Name of={fullName(region)} />
                </Link>
              ),
            },
            {
              label: t('facts.function'),
              value: (
                <>
                  <Link to={`/functions/${project.function.code}?version=${project.function.id}`}>
                    {localized(project.function.name)}
                  </Link>{' '}
                  <Code>{project.function.code}</Code>
                  <br />
                  <small>{t('facts.functionVersion', { version: project.function.version })}</small>
                </>
              ),
            },
            { label: t('terms:budget'), value: <Yuan of={project.budget} /> },
            { label: t('facts.regime'), value: t(`terms:regime.${project.regime}`) },
            { label: t('facts.procedure'), value: t(`terms:procedure.${project.procedure}`) },
            {
              label: t('facts.approval'),
              value: project.procedureApproval && t('facts.approvalText', { ...project.procedureApproval }),
            },
            { label: t('facts.method'), value: t(`terms:method.${project.evaluationMethod}`) },
            {
              label: t('facts.funding'),
              value: (
                <>
                  {t('facts.fundingText', {
                    mode: t(`terms:mode.${project.transferMode}`),
                    source: t(`terms:funding.${project.fundingSource}`),
                  })}
                  {project.civilAffairsMoney && (
                    <>
                      <br />
                      <small>{t('facts.civilAffairs')}</small>
                    </>
                  )}
                </>
              ),
            },
            {
              label: t('facts.minimum'),
              value:
                minimumBids !== null && minimumValidBids !== null
                  ? t('facts.minimumText', { bids: minimumBids, valid: minimumValidBids })
                  : null,
            },
            {
              label: t('facts.rules'),
              value: rulePack && <Link to={`/rules/${rulePack.id}`}>{localized(rulePack.title)}</Link>,
            },
            { label: t('facts.lots'), value: lots.length > 1 ? <Lots lots={lots} /> : null },
          ]}
        />
      </Card>
    </Section>
  );
}

function Lots({ lots }: { readonly lots: ProjectFactsFragment['lots'] }) {
  const nameOf = useNameOfLot();
  return (
    <ul>
      {lots.map((lot) => (
        <li key={lot.id}>
          {nameOf(lot)} <Yuan of={lot.budget} />
        </li>
      ))}
    </ul>
  );
}
