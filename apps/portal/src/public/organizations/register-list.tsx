import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { NoMatch } from './no-match.js';
import { OrganizationRegisterPageDocument } from './organization-lists.generated.js';
import { organizationQuestionOf } from './organization-question.js';
import { OrganizationTable } from './organization-table.js';

/** How many organizations a page of the register shows. */
const PAGE_SIZE = 20;

/** Organizations as they are now, as the address narrows and orders them. */
export function RegisterList() {
  const [search] = useSearchParams();
  const { filter, orderBy } = organizationQuestionOf(search);
  const after = useCursor();
  const query = useQuery({
    query: OrganizationRegisterPageDocument,
    variables: { first: PAGE_SIZE, filter, orderBy, ...(after && { after }) },
  });
  return (
    <Loaded query={query}>
      {({ organizations }) => (
        <>
          <Total of={organizations} />
          <OrganizationTable
            organizations={organizations.nodes}
            text={filter.text}
            empty={<NoMatch clear="/organizations/register" />}
          />
          <Pager of={organizations} />
          <TakeAlong list="organizations" question={{ filter, orderBy }} total={organizations.totalCount} />
        </>
      )}
    </Loaded>
  );
}
