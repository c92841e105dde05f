import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import './saving.texts.js';

/** Says that what is filled in goes on from an earlier state of the saved draft. */
export function OlderNotice() {
  const { t } = useTranslation('projectSaving');
  return (
    <Notice tone="warning">
      <p>{t('older')}</p>
    </Notice>
  );
}

/** Somebody else changed the draft: nothing is lost, one chooses. */
export function ConflictNotice({
  pending,
  onMine,
  onTheirs,
}: {
  readonly pending: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const { t } = useTranslation('projectSaving');
  return (
    <Notice tone="problem" title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      <ButtonRow>
        <Button pending={pending} onPress={onMine}>
          {t('conflict.mine')}
        </Button>
        <Button variant="secondary" pending={pending} onPress={onTheirs}>
          {t('conflict.theirs')}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
