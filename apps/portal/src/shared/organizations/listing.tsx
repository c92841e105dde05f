import { formatDay } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingDetailsFragment, ListingPaperFragment } from './listing.generated.js';
import './listing.texts.js';
import { StandingTag } from './standing-tag.js';

/** On which list an organization is or was: on which grounds, by which papers, how it comes off or came off. */
export function Listing({ of }: { readonly of: ListingDetailsFragment }) {
  const { t } = useTranslation('listing');
  const localized = useLocalized();
  const { list, until, causes, removal } = of;
  return (
    <>
      <StandingTag standing={list} />
      {causes.length === 0 && <div>{t('takenOver')}</div>}
      {causes.map(({ ground, enteredAt, document, reason, decidedBy: by }) => (
        <Fragment key={enteredAt}>
          <div>{localized(ground.words)}</div>
          <ListingPaper of={document} />
          <div>
            <Name of={t('decided', { by, reason })} />
          </div>
        </Fragment>
      ))}
      {until === null && <WayOff of={of} />}
      {removal && (
        <div>
          <Name of={t('removed', { by: removal.decidedBy, reason: removal.reason })} />
        </div>
      )}
    </>
  );
}

/** The paper on which something about a list was decided. */
export function ListingPaper({ of: { name, number, issuedOn } }: { readonly of: ListingPaperFragment }) {
  const { t } = useTranslation('listing');
  const language = useLanguage();
  return (
    <div>
      <Name of={t('paper', { name, number, day: formatDay(issuedOn, language) })} />
    </div>
  );
}

/** What has to be before it comes off. */
export function WayOff({
  of: { earliestRemoval, mustRectify, untilDeregistered },
}: {
  readonly of: Pick<ListingDetailsFragment, 'earliestRemoval' | 'mustRectify' | 'untilDeregistered'>;
}) {
  const { t } = useTranslation('listing');
  const language = useLanguage();
  if (untilDeregistered) return <div>{t('deregistered')}</div>;
  if (earliestRemoval) {
    const day = formatDay(earliestRemoval, language);
    return <div>{t(mustRectify ? 'earliestRectified' : 'earliest', { day })}</div>;
  }
  return <div>{t('rectified')}</div>;
}
