import { formatInstant } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import type { KeptInput } from './kept-input.js';
import './saving.texts.js';

/** Says that input of last time is back, and lets it go. */
export function RestoredNotice({
  kept,
  savedVersion,
  onDiscard,
}: {
  readonly kept: KeptInput;
  /** Version of the draft on the server; null for a new project. */
  readonly savedVersion: number | null;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation('projectSaving');
  const language = useLanguage();
  const older = savedVersion !== null && kept.version !== savedVersion;
  return (
    <Notice tone={older ? 'warning' : 'info'} title={t('restored.title')}>
      <p>{t('restored.text', { time: formatInstant(kept.at, language) })}</p>
      {older && <p>{t('restored.older')}</p>}
      <ButtonRow>
        <Button variant="secondary" onPress={onDiscard}>
          {t(savedVersion === null ? 'restored.discard' : 'restored.discardSaved')}
        </Button>
      </ButtonRow>
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

/** Where the input is kept meanwhile. */
export function KeptNotice({ keptAt, possible }: { readonly keptAt: string | undefined; readonly possible: boolean }) {
  const { t } = useTranslation('projectSaving');
  const language = useLanguage();
  if (!possible) return <Notice tone="warning">{t('keptNot')}</Notice>;
  return (
    <p className={styles.kept}>
      {keptAt ? t('keptAt', { time: formatInstant(keptAt, language, 'second') }) : t('kept')}
    </p>
  );
}
