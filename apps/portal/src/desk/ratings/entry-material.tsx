import { itemsOf, schemeOf, scoreSheet, type Answer } from '@chengjie/assessment';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { ShownDocuments } from '../../shared/documents/shown-documents.js';
import type { RatingEntryOnDeskFragment, RatingObjectionShownFragment } from './rating-desk.generated.js';
import './rating-desk.texts.js';
import { flat } from './sheet-input.js';

/** What a part is decided by, for those who see that; whoever objected sees its own. */
export function EntryMaterial({ of }: { readonly of: RatingEntryOnDeskFragment }) {
  const { t } = useTranslation('ratingDesk');
  const { material, myObjections } = of;
  if (!material) return <Objections of={myObjections} title={t('entry.ownObjections')} />;
  return (
    <>
      <Said of={of} material={material} />
      <Section title={t('entry.sheets')} id="sheets">
        <p>{t('entry.sheetsCounted', { in: material.sheetsIn, awaited: material.sheetsAwaited })}</p>
      </Section>
      <Objections of={material.objections} title={t('entry.objections')} />
    </>
  );
}

function Said({
  of: { round },
  material: { answers, files, fileItems },
}: {
  readonly of: RatingEntryOnDeskFragment;
  readonly material: NonNullable<RatingEntryOnDeskFragment['material']>;
}) {
  const { t } = useTranslation('ratingDesk');
  const localized = useLocalized();
  const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });
  const scored = new Map(
    flat(scoreSheet(scheme, JSON.parse(answers) as Answer[]).indicators).map((each) => [each.id, each]),
  );
  return (
    <Section title={t('entry.material')} id="material">
      <DataTable
        caption={t('entry.materialCaption')}
        rows={itemsOf(scheme).map(({ node }) => node)}
        rowId={({ id }) => id}
        columns={[
          { id: 'item', header: t('entry.item'), names: true, cell: ({ title }) => localized(title) },
          {
            ...{ id: 'answer', header: t('entry.answer') },
            cell: ({ id }) => {
              const of = scored.get(id);
              if (!of) return '—';
              return t('sheet.points', {
                ...{ points: formatPoints(of.points), of: formatPoints(of.of), how: localized(of.explanation) },
              });
            },
          },
          {
            ...{ id: 'files', header: t('entry.files') },
            cell: ({ id }) => {
              const shown = files.filter((_, index) => fileItems[index] === id);
              return shown.length > 0 ? <ShownDocuments documents={shown} /> : '—';
            },
          },
        ]}
      />
    </Section>
  );
}

function Objections({ of, title }: { readonly of: readonly RatingObjectionShownFragment[]; readonly title: string }) {
  const { t } = useTranslation('ratingDesk');
  if (of.length === 0) return null;
  return (
    <Section title={title} id="objections">
      <DataTable
        caption={t('entry.objectionsCaption')}
        rows={of}
        rowId={({ id }) => id}
        columns={[
          { id: 'text', header: t('entry.text'), names: true, cell: ({ text }) => text },
          { id: 'at', header: t('entry.raisedAt'), cell: ({ raisedAt }) => <Instant at={raisedAt} /> },
          {
            ...{ id: 'answer', header: t('entry.answered') },
            cell: ({ upheld, answer }) =>
              upheld === null ? t('entry.waiting') : `${t(upheld ? 'entry.upheld' : 'entry.notUpheld')} · ${answer}`,
          },
        ]}
      />
    </Section>
  );
}
