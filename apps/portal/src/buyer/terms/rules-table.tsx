import { useTranslation } from 'react-i18next';
import type { RuleCertainty } from '../../api/schema.generated.js';
import { useLocalized } from '../../i18n/use-language.js';
import type { Bilingual } from '../../i18n/use-language.js';
import { DataTable } from '../../ui/data-table.js';
import { Tag } from '../../ui/tag.js';
import '../form/saving.texts.js';

/** A rule with its source. */
export interface ShownRule {
  readonly key: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly source: {
    readonly document: string;
    readonly article: string | null;
    readonly certainty: RuleCertainty;
    readonly note: string | null;
  };
}

/** Rules of a procedure with where they come from. */
export function RulesTable({ rules }: { readonly rules: readonly ShownRule[] }) {
  const { t } = useTranslation('projectSaving');
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('dates.rulesCaption')}
      rows={rules}
      rowId={({ key }) => key}
      columns={[
        { id: 'rule', header: t('dates.rule'), names: true, cell: ({ label }) => localized(label) },
        { id: 'says', header: t('dates.says'), cell: ({ text }) => localized(text) },
        {
          id: 'source',
          header: t('dates.source'),
          cell: ({ source: { document, article, certainty, note } }) => (
            <>
              <Tag>{t(`dates.certainty.${certainty}`)}</Tag> {document}
              {article && ` ${article}`}
              {note && (
                <>
                  <br />
                  <small>{note}</small>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
