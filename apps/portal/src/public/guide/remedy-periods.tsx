import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { RuleTable } from '../../shared/rules/rule-table.js';
import { forceOf } from '../rules/force.js';
import { RemedyPeriodsDocument } from './remedies.generated.js';

/** Rules about questions, challenges and complaints, in the order in which one meets them. */
const KEYS: readonly string[] = [
  ...['questionReply', 'challenge', 'challengeReply'],
  ...['complaint', 'complaintDecision', 'suspension'],
];

/** By when one asks, objects and complains, and is answered: as the rules in force say it. */
export function RemedyPeriods() {
  const localized = useLocalized();
  const query = useQuery({ query: RemedyPeriodsDocument, variables: { region: HOME_REGION } });
  return (
    <Loaded query={query}>
      {({ rulePacks, serverTime }) =>
        rulePacks
          .filter((pack) => forceOf(pack, serverTime) === 'current')
          .slice(0, 1)
          .map((pack) => (
            <div key={pack.id}>
              <RuleTable
                name={localized(pack.title)}
                rules={KEYS.flatMap((key) => pack.rules.find((rule) => rule.key === key) ?? [])}
              />
              <p>
                <Link to={`/rules/${pack.id}`}>{localized(pack.title)}</Link>
              </p>
            </div>
          ))
      }
    </Loaded>
  );
}
