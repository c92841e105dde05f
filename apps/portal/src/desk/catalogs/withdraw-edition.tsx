import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { dayOf } from '@chengjie/kernel';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import type { KeptEditionsQuery } from './catalogs.generated.js';
import './catalogs.texts.js';

/** The way back to the catalog above, for a region with an edition of its own that is not on it yet. */
export function WithdrawEdition<Data>({
  document,
  of,
  own,
  withdrawals,
  names,
  at,
}: {
  readonly document: TypedDocumentNode<Data, { input: Schema.WithdrawFunctionEditionInput }>;
  readonly of: KeptEditionsQuery['functionCatalog'];
  readonly own: string;
  readonly withdrawals: KeptEditionsQuery['functionWithdrawals'];
  readonly names: string;
  readonly at: string;
}) {
  const { t } = useTranslation('keptCatalogs');
  const fullName = useFullRegionName();
  // Above a province there is no catalog of functions, and above a city none of organizations.
  const isFirst = own.length === (at === 'functions' ? 2 : 4);
  if (!of || isFirst || of.region.code !== own || withdrawals.some(({ region }) => region.code === own)) return null;
  const edition = t('editions.number', { region: fullName(of.region), number: of.number });
  return (
    <ReasonedAct
      document={document}
      input={(reason, { from = '' }) => ({ regionCode: own, number: of.number, from: dayOf(from), reason })}
      act={t('withdraw.act')}
      names={names}
      ask={t('withdraw.ask', { edition })}
      text={t('withdraw.text')}
      reasonLabel={t('withdraw.reason')}
      further={[
        { field: 'from', label: t('withdraw.from'), hint: t('withdraw.fromHint'), lengths: { least: 6, most: 20 } },
      ]}
      done={t('withdraw.done')}
      next={t('withdraw.next')}
      at={at}
    />
  );
}
