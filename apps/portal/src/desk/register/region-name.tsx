import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useQuery } from 'urql';
import { RegisterRegionNameDocument } from './register.generated.js';

/** The whole name of a region, by its code. */
export function RegionName({ code }: { readonly code: string }) {
  const [{ data }] = useQuery({ query: RegisterRegionNameDocument, variables: { code } });
  const fullName = useFullRegionName();
  return data?.region ? fullName(data.region) : code;
}
