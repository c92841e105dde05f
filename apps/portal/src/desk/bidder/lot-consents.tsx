import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { useIsKept, useKeptForm, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import { SelectField } from '@chengjie/portal-ui/form/select-field';
import { TextField } from '@chengjie/portal-ui/form/text-field';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { LotToBidForFragment } from './bid-page.generated.js';
import { ConsentCard } from './consent-card.js';
import { AskConsentDocument } from './consents.generated.js';
import './consents.texts.js';
import { usePerformerOptions } from './performer-agreement.js';
import type { Performer } from './ways.js';

/** Consents for a lot: a federation asks its members for them here, and a member answers. */
export function LotConsents({
  lot,
  members,
  open,
}: {
  readonly lot: LotToBidForFragment;
  readonly members: readonly Performer[];
  /** Whether the deadline has not passed. */
  readonly open: boolean;
}) {
  const { t } = useTranslation('consents');
  const asks = members.length > 0;
  if (lot.myConsents.length === 0 && !(asks && open)) return null;
  return (
    <Section title={t('lot')} id="consents">
      {asks && <p>{t('lotText')}</p>}
      {lot.myConsents.length === 0 && <p>{t('none')}</p>}
      {lot.myConsents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} at={lot.id} />
      ))}
      {asks && open && <AskForm lotId={lot.id} members={members} />}
    </Section>
  );
}

const EMPTY = { performerId: '', part: '' };

function AskForm({ lotId, members }: { readonly lotId: string; readonly members: readonly Performer[] }) {
  const { t } = useTranslation(['consents', 'common']);
  const language = useLanguage();
  const tell = useTellDone();
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(AskConsentDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const keptAs: KeptAs = ['askConsent', lotId];
  const kept = useKeptForm(form, keptAs);
  const optionsOf = usePerformerOptions();
  const nobody = members.filter(({ agreement }) => agreement === 'NOBODY');
  const required = t('common:form.required');

  async function ask(values: typeof EMPTY) {
    const outcome = await act({ lotId, ...values });
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    if (!outcome.done) return;
    kept.forget();
    form.reset(EMPTY);
    tell({ done: t('asked'), at: lotId });
  }

  return (
    <details open={useIsKept(keptAs)}>
      <summary>{t('askTitle')}</summary>
      <AskedForm
        form={form}
        question={({ performerId, part }) => ({
          title: t('askAsk', { name: members.find(({ id }) => id === performerId)?.name ?? '' }),
          text: (
            <>
              <p>{t('askText')}</p>
              <Facts dense facts={[{ label: t('part'), value: part }]} />
            </>
          ),
          confirm: t('ask'),
        })}
        onAct={ask}
        refusal={refusal}
        kept={kept}
      >
        <p>{t('askText')}</p>
        <SelectField
          control={form.control}
          name="performerId"
          label={t('member')}
          options={optionsOf(members.filter((member) => !nobody.includes(member)))}
          rules={{ required }}
        />
        {nobody.length > 0 && (
          <p>
            {t('nobody', {
              names: formatList(
                nobody.map(({ name }) => name),
                language,
              ),
            })}
          </p>
        )}
        <TextField
          control={form.control}
          name="part"
          long
          label={t('part')}
          hint={t('partHint')}
          minLength={1}
          maxLength={2000}
          rules={{ required }}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {t('ask')}
          </Button>
        </ButtonRow>
      </AskedForm>
    </details>
  );
}
