import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Button } from '@chengjie/portal-ui/ui/button';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Card, Page, Section } from '@chengjie/portal-ui/ui/page';
import { Missing, Things } from '@chengjie/portal-ui/ui/page-head';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import '../../api/terms.texts.js';
import { regionCode, wholeNumber } from '../../shared/address.js';
import { useFunctionField } from './function-fields.js';
import type { FunctionVersionFragment } from './function-page.generated.js';
import { FunctionUse } from './function-use.js';
import { FunctionVersions } from './function-versions.js';
import styles from './functions.module.css';
import './functions.texts.js';
import { functionThing } from '../things.js';
import { useFunction } from './use-function.js';

/** Everything that a version of a function says, and who has to do with it. */
export function FunctionPage() {
  const { t } = useTranslation(['functions', 'common', 'terms']);
  const regionName = useRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const { code = '' } = useParams();
  const [search] = useSearchParams();
  const [region, number] = [regionCode(search.get('region')), wholeNumber(search.get('edition'))];
  const asked = region && number ? { region, number } : undefined;
  const { latest, named, unknown, listed, edition, unlisted } = useFunction(code, asked, search.get('version'));
  const [{ data }] = latest;
  const shown = named ?? listed ?? data?.function?.latestVersion;
  const missing = data && !data.function;
  return (
    <Page
      title={missing ? t('one.missing') : shown ? localized(shown.name) : t('one.loading')}
      crumbs={[{ to: '/functions', label: t('common:nav.functions') }]}
      lead={shown && <Code>{shown.code}</Code>}
      actions={
        <Button variant="secondary" onPress={() => print()}>
          {t('common:print')}
        </Button>
      }
    >
      <Loaded query={latest}>
        {({ function: found }) =>
          found ? (
            <>
              {edition && (
                <Notice>
                  <p>
                    {t(unlisted ? 'one.notInEdition' : 'one.inEdition', {
                      region: regionName(edition.region),
                      number: edition.number,
                    })}
                  </p>
                </Notice>
              )}
              {unknown && <Notice tone="warning" title={t('one.noVersion')} />}
              {shown && shown.id !== found.latestVersion.id && (
                <Notice tone="warning" title={t('one.earlier', { number: shown.version })}>
                  <p>
                    {t('one.earlierText', {
                      day: formatDay(shown.createdAt, language),
                      number: found.latestVersion.version,
                      since: formatDay(found.latestVersion.createdAt, language),
                    })}{' '}
                    <Link to={`/functions/${found.code}`}>{t('one.toLatest')}</Link>
                  </p>
                </Notice>
              )}
              {found.retiredAt && (
                <Notice tone="warning" title={t('retired')}>
                  <p>{t('one.retiredText', { day: formatDay(found.retiredAt, language) })}</p>
                  {found.retirementReason && (
                    <p>
                      {t('one.retiredReason')}
                      <Name of={found.retirementReason} />
                    </p>
                  )}
                </Notice>
              )}
              <Things of={[functionThing(shown ?? found.latestVersion)]} />
              <FunctionText version={shown ?? found.latestVersion} />
              <FunctionUse id={found.id} />
              <FunctionVersions id={found.id} />
            </>
          ) : (
            <Missing>
              {t('one.missingText')} <Link to="/functions">{t('common:nav.functions')}</Link>
            </Missing>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The words of one version. */
function FunctionText({ version }: { readonly version: FunctionVersionFragment & { readonly version: number } }) {
  const { t } = useTranslation(['functions', 'terms']);
  const language = useLanguage();
  const show = useFunctionField();
  const fact = (field: Parameters<typeof show>[0]) => ({ label: t(`one.${field}`), value: show(field, version) });
  return (
    <>
      <Section title={t('one.standard')}>
        <Card>
          <p className={styles.standard}>
            <Name of={version.serviceStandard} />
          </p>
          <Facts
            facts={[
              fact('kind'),
              fact('department'),
              fact('legalBasis'),
              fact('unit'),
              fact('guidePrice'),
              {
                label: t('one.version'),
                value: t('one.versionOf', { number: version.version, day: formatDay(version.createdAt, language) }),
              },
            ]}
          />
        </Card>
      </Section>
      <Section title={t('one.conditions')}>
        <Card>
          <Facts
            facts={[
              fact('tracks'),
              {
                label: t('one.capabilities'),
                value:
                  version.capabilities.length === 0 ? (
                    t('one.noCapabilities')
                  ) : (
                    <ul>
                      {version.capabilities.map((capability) => (
                        <li key={capability}>
                          <Name of={capability} />
                        </li>
                      ))}
                    </ul>
                  ),
              },
              {
                label: t('one.transferModes'),
                value: (
                  <dl className={styles.modes}>
                    {version.transferModes.map((mode) => (
                      <div key={mode}>
                        <dt>{t(`terms:mode.${mode}`)}</dt>
                        <dd>{t(`one.modeText.${mode}`)}</dd>
                      </div>
                    ))}
                  </dl>
                ),
              },
            ]}
          />
        </Card>
      </Section>
    </>
  );
}
