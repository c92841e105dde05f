import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type { EntryGuideQuery } from './applications.generated.js';
import './applications.texts.js';
import './applying.texts.js';

/** What the guide says of a form. */
export type GuideRow = EntryGuideQuery['entryGuide'][number];

/** What each form asks in numbers, and whether a group has it. */
export function EntryGuide({
  guide,
  told,
}: {
  readonly guide: readonly GuideRow[];
  /** Which numbers were said. */
  readonly told: Readonly<Record<GuideRow['checks'][number]['key'], boolean>>;
}) {
  const { t } = useTranslation(['applications', 'applying']);
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('applying:new.guideCaption')}
      rows={guide}
      rowId={({ form }) => form}
      columns={[
        { id: 'form', header: t('field.form'), names: true, cell: ({ form }) => t(`form.${form}`) },
        {
          id: 'checks',
          header: t('applying:new.conditions'),
          cell: ({ checks }) =>
            checks.length === 0
              ? t('applying:new.none')
              : checks.map(({ key, text, met }) => (
                  <div key={key}>
                    {localized(text)} {told[key] ? <Met met={met} /> : <Tag>{t('applying:new.untold')}</Tag>}
                  </div>
                )),
        },
        { id: 'within', header: t('applying:new.within'), cell: ({ decidedWithin }) => localized(decidedWithin) },
        {
          id: 'source',
          header: t('applying:new.source'),
          cell: ({ source: { document, article, note } }) => (
            <span lang="zh">
              {[document, article].filter(Boolean).join(' ')}
              {note && <>（{note}）</>}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Whether a condition is met. */
export function Met({ met }: { readonly met: boolean }) {
  const { t } = useTranslation(['applications', 'applying']);
  return <Tag tone={met ? 'pine' : 'amber'}>{t(met ? 'applying:new.fits' : 'applying:new.fitsNot')}</Tag>;
}
