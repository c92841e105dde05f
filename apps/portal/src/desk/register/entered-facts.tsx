import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { entryInput, type EnteredOrganization } from './entry-input.js';
import { RegionName } from './region-name.js';
import './register.texts.js';

/** What is about to be entered, for a last look. */
export function EnteredFacts({ of, track }: { readonly of: EnteredOrganization; readonly track: Schema.Track }) {
  const { t } = useTranslation(['register', 'terms', 'common']);
  const language = useLanguage();
  const { kind, areaCodes, foundedOn, supervisingDepartment, staffCount, capacity } = entryInput(of);
  const registered = track === 'REGISTERED';
  return (
    <Facts
      dense
      facts={[
        { label: t('field.name'), value: of.name },
        { label: t(registered ? 'field.creditCode' : 'field.filingNumber'), value: of.number },
        {
          label: t('field.legalForm'),
          value: registered ? t(`terms:legalForm.${of.legalForm as Schema.LegalForm}`) : undefined,
        },
        { label: t('field.kind'), value: t(`terms:kind.${kind}`) },
        { label: t('field.region'), value: <RegionName code={of.regionCode} /> },
        {
          label: t('field.areas'),
          value: areaCodes.map((code, index) => (
            <Fragment key={code}>
              {index > 0 && t('between')}
              <RegionName code={code} />
            </Fragment>
          )),
        },
        { label: t('field.foundedOn'), value: formatDay(foundedOn, language) },
        { label: t('field.representative'), value: of.representative },
        { label: t('field.supervisingDepartment'), value: supervisingDepartment ?? t('common:none') },
        { label: t('field.staffCount'), value: staffCount },
        { label: t('field.capacity'), value: capacity },
        { label: t('federation'), value: registered ? t(of.isFederation ? 'common:yes' : 'common:no') : undefined },
      ]}
    />
  );
}
