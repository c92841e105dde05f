import { problemOf, type Problem } from '@chengjie/portal-ui/ui/problem';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../session/session.js';
import { ProposalAgenciesDocument, type ProposalAgenciesQuery } from './roles.generated.js';

export type ShownAgency = ProposalAgenciesQuery['agencies']['nodes'][number];

/** All agencies of one's region, page by page: a form that leaves some out could not give their roles. */
export function useAgencies(): { readonly agencies?: readonly ShownAgency[]; readonly problem?: Problem } {
  const client = useClient();
  const { viewer } = useSession();
  const regionCode = viewer?.acting?.region.code;
  const [known, setKnown] = useState<ReturnType<typeof useAgencies>>({});
  useEffect(() => {
    let left = false;
    async function load(code: string) {
      const agencies: ShownAgency[] = [];
      let after: string | null = null;
      do {
        const { data, error } = await client.query(ProposalAgenciesDocument, { regionCode: code, after }).toPromise();
        if (left) return;
        if (error || !data) return setKnown({ problem: error ? problemOf(error) : 'FAILED' });
        agencies.push(...data.agencies.nodes);
        after = data.agencies.pageInfo.hasNextPage ? data.agencies.pageInfo.endCursor : null;
      } while (after !== null);
      setKnown({ agencies });
    }
    if (regionCode) void load(regionCode);
    return () => {
      left = true;
    };
  }, [client, regionCode]);
  return known;
}
