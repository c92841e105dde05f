import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import './consents.texts.js';
import type { Performer } from './ways.js';

const TONES: Record<Schema.PerformerAgreementState, Tone> = {
  AGREED: 'pine',
  MANDATED: 'pine',
  REFUSED: 'seal',
  ASKED: 'amber',
  NOT_ASKED: 'grey',
  NOBODY: 'seal',
};

/** How a member stands to a bid in its name. */
export function AgreementTag({ agreement }: { readonly agreement: Schema.PerformerAgreementState }) {
  const { t } = useTranslation('consents');
  return <Tag tone={TONES[agreement]}>{t(`agreement.${agreement}`)}</Tag>;
}

/** Members as choices: each says how it stands to a bid in its name. */
export function usePerformerOptions() {
  const { t } = useTranslation('consents');
  return (performers: readonly Performer[]) =>
    performers.map(({ id, name, agreement }) => ({
      value: id,
      label: t('memberWith', { name, agreement: t(`agreement.${agreement}`) }),
    }));
}
