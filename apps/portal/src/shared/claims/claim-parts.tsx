import { Name } from '@chengjie/portal-ui/ui/name';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import type { ClaimInShortFragment } from './claim.generated.js';
import '../../api/terms.texts.js';
import './claim.texts.js';

const TONES: Record<Schema.OrganizationClaimStatus, Tone> = {
  SUBMITTED: 'amber',
  CONSENTED: 'amber',
  ANNOUNCED: 'amber',
  EFFECTIVE: 'pine',
  REJECTED: 'seal',
  STOPPED: 'seal',
  WITHDRAWN: 'grey',
  LAPSED: 'grey',
};

/** How a claim stands. */
export function ClaimStatus({ status }: { readonly status: Schema.OrganizationClaimStatus }) {
  const { t } = useTranslation('claim');
  return <Tag tone={TONES[status]}>{t(`state.${status}`)}</Tag>;
}

/** Which agencies consented, and when. */
export function ClaimConsents({ consents }: Pick<ClaimInShortFragment, 'consents'>) {
  const { t } = useTranslation('claim');
  if (consents.length === 0) return t('none');
  return consents.map(({ agency, at }) => (
    <div key={agency.id}>
      <Name of={agency.name} /> · <Instant at={at} />
    </div>
  ));
}

type ClaimEnd = Pick<ClaimInShortFragment, 'endedAt' | 'endedBy' | 'endedInRole' | 'endGround'>;

/** Who put an end to it, in which role, when, and on which ground, as facts: none while it is open. */
export function useClaimEnd() {
  const { t } = useTranslation(['claim', 'terms']);
  return ({ endedAt, endedBy, endedInRole, endGround }: ClaimEnd) => [
    ...(endedAt ? [{ label: t('endedAt'), value: <Instant at={endedAt} /> }] : []),
    ...(endedBy
      ? [{ label: t('endedBy'), value: endedInRole ? `${endedBy} · ${t(`terms:role.${endedInRole}`)}` : endedBy }]
      : []),
    ...(endGround ? [{ label: t('endGround'), value: t(`ground.${endGround}`) }] : []),
  ];
}

/** Until when it is announced. */
export function AnnouncedUntil({
  announcedUntil,
  untilProvisional,
}: Pick<ClaimInShortFragment, 'announcedUntil' | 'untilProvisional'>) {
  const { t } = useTranslation('claim');
  if (!announcedUntil) return null;
  return (
    <>
      <End at={announcedUntil} />
      {untilProvisional && <> · {t('provisional')}</>}
    </>
  );
}
