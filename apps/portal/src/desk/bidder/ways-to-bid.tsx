import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './bidder.module.css';
import { Conditions } from './conditions.js';
import type { OpportunityFragment } from './opportunities.generated.js';

/** In which ways an organization could bid for a project; where not for itself, why not. */
export function WaysToBid({
  match: { eligible, conditions, forMembers, viaFederations },
}: {
  readonly match: OpportunityFragment;
}) {
  const { t } = useTranslation('opportunities');
  const none = !eligible && forMembers.length === 0 && viaFederations.length === 0;
  return (
    <div className={styles.ways}>
      {eligible && <Tag tone="pine">{t('way.SELF')}</Tag>}
      {none && <Tag tone="grey">{t('way.NONE')}</Tag>}
      {forMembers.length > 0 && (
        <details>
          <summary>{t('way.MEMBERS', { count: forMembers.length })}</summary>
          <Names of={forMembers} />
        </details>
      )}
      {viaFederations.length > 0 && (
        <>
          <Tag tone="sky">{t('way.VIA')}</Tag>
          <Names of={viaFederations} />
        </>
      )}
      {!eligible && (
        <>
          <p className={styles.soft}>{t('whyNotSelf')}</p>
          <Conditions conditions={conditions.filter(({ met }) => !met)} />
        </>
      )}
    </div>
  );
}

function Names({ of }: { readonly of: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <ul className={styles.names}>
      {of.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/organizations/${id}`}>
            <Name of={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
