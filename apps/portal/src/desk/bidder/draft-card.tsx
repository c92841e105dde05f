import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { ButtonRow } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { Card } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import type { BidDraft } from './bid-draft.js';

/** Says where a draft is kept and who can see it, and lets it be deleted. */
export function DraftCard({
  draft,
  title,
  onDelete,
}: {
  readonly draft: BidDraft | undefined;
  /** What it bids for. */
  readonly title: string;
  readonly onDelete: () => void;
}) {
  const { t } = useTranslation('bid');
  const language = useLanguage();
  return (
    <Card>
      <p>{t('draft.explain')}</p>
      {draft && (
        <>
          <p role="status">{t('draft.savedAt', { at: formatInstant(draft.savedAt, language, 'second') })}</p>
          <ButtonRow>
            <ConfirmButton
              variant="danger"
              title={t('draft.deleteTitle', { title })}
              text={<p>{t('draft.deleteText')}</p>}
              confirm={t('draft.delete')}
              onConfirm={onDelete}
            >
              {t('draft.delete')}
            </ConfirmButton>
          </ButtonRow>
        </>
      )}
    </Card>
  );
}
