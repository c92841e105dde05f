import { Name } from '@chengjie/portal-ui/ui/name';
import { Link } from 'react-router';

/** An office of government, with the way to its page. */
export function AgencyLink({
  agency: { id, name },
}: {
  readonly agency: { readonly id: string; readonly name: string };
}) {
  return (
    <Link to={`/agencies/${id}`}>
      <Name of={name} />
    </Link>
  );
}
