import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Section } from '@chengjie/portal-ui/ui/page';
import type { Figure, FigureGroup, PublishedLot, Repetition } from '@chengjie/verification';
import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FigureValue } from './figure-value.js';
import styles from './figure-tables.module.css';
import './repeat.texts.js';

/**
 * Every figure, group by group: what was published, what came out, and whether it is the same. Groups that agree are
 * folded, so that what differs is seen.
 */
export function FigureTables({
  repetition,
  opened,
}: {
  readonly repetition: Repetition;
  /** The lines of the opening record, whose names stand for the ids of bids. */
  readonly opened: NonNullable<PublishedLot['openingRecord']>['nodes'];
}) {
  const { t } = useTranslation('repeat');
  const bidders = new Map(opened.map(({ id, bidderName }) => [id, bidderName]));
  return repetition.groups.map((group) => {
    const { name, bid, figures } = group;
    const title = bid ? t('group.bid', { place: bid.place, name: bid.name }) : t(`group.${name}`);
    const table = (
      <div className={styles.group}>
        <FigureTable title={title} group={name} figures={figures} bidders={bidders} />
      </div>
    );
    return (
      <Section key={bid?.id ?? name} title={title} aside={<GroupVerdict group={group} />}>
        {figures.every(({ agrees }) => agrees !== false) ? (
          <details>
            <summary>
              <Name of={t('unfold', { total: figures.length, title })} />
            </summary>
            {table}
          </details>
        ) : (
          table
        )}
      </Section>
    );
  });
}

function FigureTable({
  title,
  group,
  figures,
  bidders,
}: {
  readonly title: string;
  readonly group: FigureGroup['name'];
  readonly figures: readonly Figure[];
  readonly bidders: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation('repeat');
  const localized = useLocalized();
  const words = ({ name, of }: Figure) => {
    const { criterion, bidder = '', path = '', place = 0, nextPlace = 0, number = 0 } = of ?? {};
    const values = { criterion: criterion ? localized(criterion) : '', bidder, path, place, nextPlace, number };
    return t(`figure.${name}`, values);
  };
  return (
    <DataTable
      caption={title}
      rows={figures}
      rowId={(figure) => `${figures.indexOf(figure)}`}
      columns={[
        { id: 'figure', header: t('column.figure'), names: true, cell: words },
        {
          id: 'published',
          header: t('column.published'),
          cell: (figure) => <FigureValue name={figure.name} values={figure.published} bidders={bidders} />,
        },
        {
          id: 'recomputed',
          header: t(group === 'events' ? 'column.recorded' : 'column.recomputed'),
          cell: ({ name, recomputed, agrees }) =>
            agrees === null ? null : <FigureValue name={name} values={recomputed} bidders={bidders} />,
        },
        { id: 'agrees', header: t('column.agrees'), cell: ({ agrees }) => <Mark agrees={agrees} /> },
      ]}
    />
  );
}

function Mark({ agrees }: Pick<Figure, 'agrees'>) {
  const { t } = useTranslation('repeat');
  if (agrees === null)
    return (
      <span className={styles.silent}>
        <Minus aria-hidden size={16} strokeWidth={3} />
        {t('notRecorded')}
      </span>
    );
  const Icon = agrees ? Check : X;
  return (
    <span className={agrees ? styles.agrees : styles.differs}>
      <Icon aria-hidden size={16} strokeWidth={3} />
      {t(agrees ? 'agrees' : 'differs')}
    </span>
  );
}

function GroupVerdict({ group: { figures } }: { readonly group: FigureGroup }) {
  const { t } = useTranslation('repeat');
  const disagreeing = figures.filter(({ agrees }) => agrees === false).length;
  const notRecorded = figures.filter(({ agrees }) => agrees === null).length;
  const total = figures.length - notRecorded;
  if (disagreeing > 0) return <span className={styles.differs}>{t('groupDiffers', { total, disagreeing })}</span>;
  if (notRecorded > 0) return <span className={styles.silent}>{t('groupNotRecorded', { total, notRecorded })}</span>;
  return <span className={styles.agrees}>{t('groupAgrees', { total })}</span>;
}
