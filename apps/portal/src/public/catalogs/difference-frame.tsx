import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addressOf, wholeNumber } from '../../shared/address.js';
import './catalogs.texts.js';
import { DifferenceChooser } from './difference-chooser.js';
import type { Edition } from './edition.js';

/** Two editions of the catalog that counts in a region. */
export interface EditionsAsked {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

/** Finds out which two editions to compare: those of the address, else the last two. */
export function DifferenceFrame({
  path,
  asked,
  edition,
  children,
}: {
  /** Address of the catalog, e.g. `/functions`. */
  readonly path: string;
  readonly asked: { readonly code: string; readonly name: string };
  /** The edition in force; null where there is no catalog. */
  readonly edition: Pick<Edition, 'editions' | 'number' | 'region'> | null;
  readonly children: (editions: EditionsAsked) => ReactNode;
}) {
  const { t } = useTranslation('catalogs');
  const regionName = useRegionName();
  const [search] = useSearchParams();
  const back = <Link to={addressOf(path, { region: asked.code })}>{t('difference.back')}</Link>;
  if (!edition || edition.editions.length < 2) {
    return (
      <Notice>
        <p>
          {edition
            ? t('difference.onlyOne', { region: regionName(edition.region) })
            : t('difference.none', { region: regionName(asked) })}{' '}
          {back}
        </p>
      </Notice>
    );
  }
  const to = wholeNumber(search.get('to')) ?? edition.number;
  const from = wholeNumber(search.get('from')) ?? Math.max(1, to - 1);
  return (
    <>
      <DifferenceChooser editions={edition.editions} from={from} to={to} />
      {children({ region: asked.code, from, to })}
    </>
  );
}
