import { PageProblem } from '@chengjie/portal-ui/ui/loaded';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session.js';

/** Shows what belongs to the organization that one acts for; whoever acts for none is told so. */
export function OwnOrganization({ children }: { readonly children: (organizationId: string) => ReactNode }) {
  const { viewer } = useSession();
  const organizationId = viewer?.acting?.organization?.id;
  return organizationId ? children(organizationId) : <PageProblem problem="FORBIDDEN" />;
}
