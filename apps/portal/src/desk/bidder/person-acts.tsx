import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import {
  EndOrganizationAdministratorDocument,
  MakeOrganizationAdministratorDocument,
  RemoveFromOrganizationDocument,
  type PeopleQuery,
} from './people.generated.js';
import './people.texts.js';

type People = NonNullable<NonNullable<PeopleQuery['viewer']>['organizationPeople']>;

/** What an administrator can do with one of the people, and why not. */
export function PersonActs({
  person: { id, displayName: name, availableTransitions },
}: {
  readonly person: People['nodes'][number];
}) {
  const { t } = useTranslation('people');
  const localized = useLocalized();
  const making = useAct(MakeOrganizationAdministratorDocument);
  const ending = useAct(EndOrganizationAdministratorDocument);
  const removing = useAct(RemoveFromOrganizationDocument);
  const [refusal, setRefusal] = useState<Refusal>();
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );

  async function change({ act }: typeof making | typeof ending) {
    const outcome = await act({ grantId: id });
    setRefusal(outcome.done ? undefined : outcome);
  }

  return (
    <>
      {[...reasons].map((text) => (
        <small key={text}>{text}</small>
      ))}
      {refusal?.problem && <ProblemNotice problem={refusal.problem} />}
      {refusal?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
      {can('makeOrganizationAdministrator') && (
        <ConfirmButton
          variant="quiet"
          pending={making.pending}
          title={t('makeAsk', { name })}
          text={<p>{t('makeText')}</p>}
          confirm={t('make')}
          onConfirm={() => void change(making)}
        >
          {t('make')}
        </ConfirmButton>
      )}
      {can('endOrganizationAdministrator') && (
        <ConfirmButton
          variant="quiet"
          pending={ending.pending}
          title={t('endAsk', { name })}
          text={<p>{t('endText')}</p>}
          confirm={t('end')}
          onConfirm={() => void change(ending)}
        >
          {t('end')}
        </ConfirmButton>
      )}
      {can('removeFromOrganization') && (
        <details>
          <summary aria-label={t('removeThis', { name })}>{t('remove')}</summary>
          <ReasonForm
            reasonLabel={t('reason')}
            text={t('removeText')}
            act={t('remove')}
            ask={t('removeAsk')}
            pending={removing.pending}
            onAct={async ({ reason }) => {
              const outcome = await removing.act({ grantId: id, reason });
              return outcome.done ? undefined : outcome;
            }}
          />
        </details>
      )}
    </>
  );
}
