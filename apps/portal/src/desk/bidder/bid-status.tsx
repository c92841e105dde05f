import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import './bids.texts.js';

const TONES: Record<Schema.BidStatus, Tone> = {
  SUBMITTED: 'stamp',
  WITHDRAWN: 'grey',
  VALID: 'pine',
  INVALID: 'seal',
  SEAL_BROKEN: 'seal',
};

/** What has become of a bid. */
export function BidStatusTag({ status }: { readonly status: Schema.BidStatus }) {
  const { t } = useTranslation('terms');
  return <Tag tone={TONES[status]}>{t(`bid.${status}`)}</Tag>;
}
