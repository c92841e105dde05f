import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import './listing.texts.js';
import { StandingTag } from './standing-tag.js';

interface ListingPeriod {
  readonly standing: Schema.Standing;
  readonly reason?: string | null;
  readonly decidedBy?: string | null;
}

/** On which list an organization is or was; who decided it, and why, where it was not taken over from a list of before. */
export function Listing({ of }: { readonly of: ListingPeriod }) {
  const { t } = useTranslation('listing');
  const { standing, reason, decidedBy: by } = of;
  return (
    <>
      <StandingTag standing={standing} />
      {reason && by && (
        <div>
          <Name of={t('decided', { by, reason })} />
        </div>
      )}
    </>
  );
}
