import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
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
  person: { id: grantId, displayName: name, availableTransitions },
}: {
  readonly person: People['nodes'][number];
}) {
  const { t } = useTranslation('people');
  const localized = useLocalized();
  const can = (key: string) => availableTransitions.some((each) => each.key === key && !each.disabled);
  const reasons = new Set(
    availableTransitions.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])),
  );
  return (
    <>
      {[...reasons].map((text) => (
        <small key={text}>{text}</small>
      ))}
      {can('makeOrganizationAdministrator') && (
        <AskedAct
          document={MakeOrganizationAdministratorDocument}
          input={{ grantId }}
          act={t('make')}
          ask={t('makeAsk', { name })}
          text={t('makeText')}
          done={t('made', { name })}
          variant="quiet"
        />
      )}
      {can('endOrganizationAdministrator') && (
        <AskedAct
          document={EndOrganizationAdministratorDocument}
          input={{ grantId }}
          act={t('end')}
          ask={t('endAsk', { name })}
          text={t('endText')}
          done={t('ended', { name })}
          variant="quiet"
        />
      )}
      {can('removeFromOrganization') && (
        <ReasonedAct
          document={RemoveFromOrganizationDocument}
          input={(reason) => ({ grantId, reason })}
          act={t('remove')}
          names={t('removeThis', { name })}
          ask={t('removeAsk')}
          text={t('removeText')}
          reasonLabel={t('reason')}
          done={t('removed', { name })}
        />
      )}
    </>
  );
}
