import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { AskedForm } from '@chengjie/portal-ui/form/asked-form';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { AskedAct } from '../../shared/acts/asked-acts.js';
import { useOwnOpenClaim } from '../../shared/claims/open-claim.js';
import { SECOND_FACTORS } from '../../shared/second-factors-path.js';
import { useGrantName } from '../../shared/grant-name.js';
import {
  AcceptRoleDocument,
  DeclineRoleDocument,
  OfferedRolesDocument,
  type OfferedRolesQuery,
} from './account.generated.js';
import './account.texts.js';
import './offers.texts.js';
import { CurrentPasswordField } from './current-password-field.js';

type Offer = NonNullable<OfferedRolesQuery['viewer']>['offeredRoles'][number];

/** What was the last offer is none any more. */
const CHANGED_BY = { additionalTypenames: ['OfferedRole', 'DeclineRolePayload', 'AcceptRolePayload'] };

/** Roles that wait for one's own yes; nothing is shown while there are none. */
export function OfferedRoles() {
  const { t } = useTranslation('offers');
  const query = useQuery({ query: OfferedRolesDocument, context: CHANGED_BY, requestPolicy: 'cache-and-network' });
  return (
    <LoadedOwn query={query} own={(viewer) => viewer.offeredRoles}>
      {(offers) =>
        offers.length > 0 && (
          <Section title={t('title')} id="offers">
            <p>{t('lead')}</p>
            {offers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} />
            ))}
          </Section>
        )
      }
    </LoadedOwn>
  );
}

function OfferCard({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation(['offers', 'account']);
  const nameOf = useGrantName();
  const fullName = useFullRegionName();
  const {
    id: offerId,
    role,
    holder,
    administrator,
    secondFactorMissing,
    region,
    offeredBy,
    offeredAt,
    expiresAt,
  } = offer;
  const name = nameOf({ role, holder });
  return (
    <Card>
      <h3>
        <Name of={name} />
      </h3>
      <Facts
        dense
        facts={[
          { label: t('account:jurisdiction'), value: fullName(region) },
          ...(administrator ? [{ label: t('also'), value: t('administrator') }] : []),
          {
            label: t('by'),
            value: offeredBy.map((each) => `${each.holder} · ${each.displayName}`).join(', '),
          },
          { label: t('at'), value: <Instant at={offeredAt} /> },
          { label: t('until'), value: <End at={expiresAt} /> },
        ]}
      />
      <Accept offerId={offerId} name={name} awaitsFactor={secondFactorMissing} />
      <AskedAct
        document={DeclineRoleDocument}
        input={{ offerId }}
        act={t('decline')}
        ask={t('declineAsk', { name })}
        text={t('declineText')}
        done={t('declined')}
        variant="quiet"
      />
    </Card>
  );
}

const EMPTY = { currentPassword: '' };

function Accept({
  offerId,
  name,
  awaitsFactor,
}: {
  readonly offerId: string;
  readonly name: string;
  /** Whether the role does not act before a second factor is set up, to which the desk leads on. */
  readonly awaitsFactor: boolean;
}) {
  const { t } = useTranslation('offers');
  const claim = useOwnOpenClaim();
  const { refresh } = useSession();
  const form = useActForm({ defaultValues: EMPTY });
  const { act, pending } = useAct(AcceptRoleDocument, { keyed: false });
  const tell = useTellDone();
  const [refusal, setRefusal] = useState<Refusal>();

  async function accept({ currentPassword }: typeof EMPTY) {
    const outcome = await act({ offerId, currentPassword });
    setRefusal(outcome.done ? undefined : { ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
    if (!outcome.done) return;
    tell(awaitsFactor ? { done: t('acceptedAwaits', { name }), page: SECOND_FACTORS } : { done: t('accepted') });
    await refresh();
  }

  return (
    <AskedForm
      form={form}
      question={() => ({
        title: t('acceptAsk', { name }),
        text: (
          <>
            <p>{t(awaitsFactor ? 'acceptAwaitsText' : 'acceptText')}</p>
            {claim && <p>{t('acceptClaim', { organization: claim.organization.name })}</p>}
          </>
        ),
        confirm: t('accept'),
      })}
      onAct={accept}
      refusal={refusal}
    >
      {claim && <p>{t('acceptClaim', { organization: claim.organization.name })}</p>}
      <CurrentPasswordField control={form.control} name="currentPassword" />
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {t('accept')}
        </Button>
      </ButtonRow>
    </AskedForm>
  );
}
