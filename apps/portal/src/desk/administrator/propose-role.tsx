import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useKeptForm } from '@chengjie/portal-ui/form/kept-form';
import { SearchableSelectField } from '@chengjie/portal-ui/form/searchable-select-field';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { Loading, ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { useAct } from '../../api/use-act.js';
import { everyOf } from '../../shared/every-of.js';
import { UnlessBuying } from '../../shared/offices/while-buying.js';
import { ProposeRoleDocument } from './roles.generated.js';
import './roles.texts.js';
import { useAgencies, type ShownAgency } from './use-agencies.js';

const ROLES = everyOf<Schema.OfficeRole>({
  BUYER: true,
  EVALUATOR: true,
  SUPERVISOR: true,
  REGISTRAR: true,
  FILING_OFFICE: true,
  ADMINISTRATOR: true,
});

const EMPTY = { loginName: '', role: '', agencyId: '', regionCode: '', reason: '' };

/** Proposes a role for somebody's account. */
export function ProposeRole() {
  const { t } = useTranslation('roles');
  const { agencies, problem } = useAgencies();
  return (
    <Section title={t('propose.title')} id="propose">
      <p>{t('propose.lead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {agencies ? <ProposeForm agencies={agencies} /> : !problem && <Loading />}
    </Section>
  );
}

function ProposeForm({ agencies }: { readonly agencies: readonly ShownAgency[] }) {
  const { t } = useTranslation(['roles', 'common', 'terms']);
  const fullName = useFullRegionName();
  const form = useActForm({ defaultValues: EMPTY });
  const kept = useKeptForm(form, ['proposeRole']);
  const { act, pending } = useAct(ProposeRoleDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useTellDone();
  const { control } = form;
  const role = useWatch({ control, name: 'role' });

  async function propose({ loginName, role: chosen, agencyId, regionCode, reason }: typeof EMPTY) {
    const asked = { loginName, role: chosen as Schema.OfficeRole, agencyId, reason };
    const outcome = await act({ ...asked, regionCode: regionCode.trim() || null });
    if (outcome.done) {
      tell({ done: t('propose.done'), at: 'propose' });
      kept.forget();
      form.reset(EMPTY);
      setRefusal(undefined);
    } else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  const required = t('common:form.required');
  return (
    <>
      <Done at="propose" />
      <Card>
        <ActForm form={form} onSubmit={propose} refusal={refusal} kept={kept}>
          <TextField
            control={control}
            name="loginName"
            label={t('propose.loginName')}
            maxLength={100}
            rules={{ required }}
          />
          <SelectField
            control={control}
            name="role"
            label={t('propose.role')}
            options={ROLES.map((role) => ({ value: role, label: t(`terms:role.${role}`) }))}
            rules={{ required }}
          />
          <UnlessBuying what="role" asked={role === 'EVALUATOR' || role === 'SUPERVISOR'}>
            <SearchableSelectField
              control={control}
              name="agencyId"
              label={t('propose.agency')}
              options={agencies.map(({ id, name, region }) => ({ value: id, label: `${name} · ${fullName(region)}` }))}
              rules={{ required }}
            />
            <TextField
              control={control}
              name="regionCode"
              optional
              label={t('propose.region')}
              hint={t('propose.regionHint')}
              maxLength={12}
            />
            <TextField
              control={control}
              name="reason"
              long
              label={t('propose.reason')}
              hint={t('propose.reasonHint')}
              minLength={2}
              maxLength={500}
              rules={{ required }}
            />
            <ButtonRow>
              <Button type="submit" pending={pending}>
                {t('propose.submit')}
              </Button>
            </ButtonRow>
          </UnlessBuying>
        </ActForm>
      </Card>
    </>
  );
}
