import { Name } from '@chengjie/portal-ui/ui/name';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { ConsentActs } from './consent-acts.js';
import type { ShownConsentFragment } from './consents.generated.js';
import './consents.texts.js';

const TONES: Record<Schema.BidConsentStatus, Tone> = {
  ASKED: 'amber',
  AGREED: 'pine',
  DECLINED: 'seal',
  TAKEN_BACK: 'seal',
  WITHDRAWN: 'grey',
  LAPSED: 'grey',
};

/** Consent that a federation asked a member for, with what one can do with it. */
export function ConsentCard({
  consent,
  at,
  children,
}: {
  readonly consent: ShownConsentFragment;
  /** Where deeds are told; under the page's title if left out. */
  readonly at?: string;
  /** What it is about. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('consents');
  const { federation, performer, part, askedAt, endReason, status } = consent;
  return (
    <Card>
      <h3>
        <Name of={t('pair', { federation: federation.name, performer: performer.name })} />{' '}
        <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>
      </h3>
      {children}
      <Facts
        dense
        facts={[
          { label: t('part'), value: part },
          { label: t('askedAt'), value: <Instant at={askedAt} /> },
          { label: t('reason'), value: endReason },
        ]}
      />
      <ConsentActs consent={consent} {...(at !== undefined && { at })} />
    </Card>
  );
}
