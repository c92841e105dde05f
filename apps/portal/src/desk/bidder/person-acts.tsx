import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
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
  return (
    <PossibleActs
      of={availableTransitions}
      toldWhyNot="small"
      acts={{
        makeOrganizationAdministrator: (
          <AskedAct
            document={MakeOrganizationAdministratorDocument}
            input={{ grantId }}
            act={t('make')}
            ask={t('makeAsk', { name })}
            text={t('makeText')}
            done={t('made', { name })}
            variant="quiet"
          />
        ),
        endOrganizationAdministrator: (
          <AskedAct
            document={EndOrganizationAdministratorDocument}
            input={{ grantId }}
            act={t('end')}
            ask={t('endAsk', { name })}
            text={t('endText')}
            done={t('ended', { name })}
            variant="quiet"
          />
        ),
        removeFromOrganization: (
          <ReasonedAct
            document={RemoveFromOrganizationDocument}
            input={(reason) => ({ grantId, reason })}
            act={t('remove')}
            names={t('removeThis', { name })}
            ask={t('removeAsk', { name })}
            text={t('removeText')}
            reasonLabel={t('reason')}
            done={t('removed', { name })}
          />
        ),
      }}
    />
  );
}
