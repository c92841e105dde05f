import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { PanelSeatFragment } from '../project-page.generated.js';
import '../../../api/terms.texts.js';
import '../../../shared/projects/project.texts.js';
import '../result.texts.js';

/** Who scored, once the API names them. */
export function PanelMembers({ panel }: { readonly panel: readonly PanelSeatFragment[] }) {
  const { t } = useTranslation(['projectResult', 'project', 'common', 'terms']);
  const language = useLanguage();
  return (
    <Section title={t('panel.title')} id="panel">
      <p>{t('panel.lead')}</p>
      <DataTable
        caption={t('panel.caption')}
        rows={panel}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'pseudonym',
            header: t('panel.pseudonym'),
            cell: ({ number }) => t('terms:seat', { number }),
          },
          { id: 'name', header: t('panel.name'), names: true, cell: ({ name }) => name },
          {
            id: 'sheets',
            header: t('panel.sheets'),
            numeric: true,
            cell: ({ submittedSheets }) => t('panel.sheetsOf', { total: submittedSheets }),
          },
          {
            id: 'state',
            header: t('panel.state'),
            cell: ({ recusedAt, recusalGround, recusalReason, recusedBy, recusedOver, ties }) => {
              if (!recusedAt)
                return ties.length > 0 ? t('panel.tied', { names: formatList(ties, language) }) : t('panel.sat');
              const named = recusalGround ? t(`project:recusalGrounds.${recusalGround}`) : t('common:none');
              const ground = recusedOver
                ? t('project:recusedOver.of', { ground: named, name: recusedOver.name })
                : named;
              const by = recusedBy ? t(`project:reviewer.${recusedBy}`) : t('common:none');
              const recused = t('panel.recused', { ground, by });
              // Its words are told to whoever supervises, evaluates or buys.
              return recusalReason ? t('panel.withReason', { recused, reason: recusalReason }) : recused;
            },
          },
        ]}
      />
    </Section>
  );
}
