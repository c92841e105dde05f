import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { Button, ButtonRow } from '../ui/button.js';
import { ConfirmButton } from '../ui/confirm.js';
import { Notice } from '../ui/notice.js';
import type { KeptWhere } from './draft-keeper.js';
import styles from './field.module.css';
import type { Kept } from './kept-form.js';
import './kept-notes.texts.js';

const TEXTS = { SERVER: 'server', SAVING: 'saving', DEVICE: 'device', NOWHERE: 'nowhere' } as const satisfies Readonly<
  Record<KeptWhere, string>
>;

/** Above a form: that a draft is filled in, or that there are two of it. */
export function KeptNotes({ kept: { state, discard, takeMine, takeTheirs } }: { readonly kept: Kept }) {
  const { t } = useTranslation('keptNotes');
  const language = useLanguage();
  if (!state) return null;
  const { restored, conflict } = state;
  const time = (at: string) => formatInstant(at, language, 'second');
  if (conflict) {
    const { mine, theirs } = conflict;
    const newer = theirs !== null && (Date.parse(theirs) > Date.parse(mine) ? 'theirsNewer' : 'mineNewer');
    return (
      <Notice tone="warning" title={t('conflict')}>
        <p role="alert">
          {newer ? t(newer, { mine: time(mine), theirs: time(theirs) }) : t('gone', { mine: time(mine) })}
        </p>
        <ButtonRow>
          <Button onPress={takeMine}>{t('takeMine')}</Button>
          <Button variant="secondary" onPress={takeTheirs}>
            {t(newer ? 'takeTheirs' : 'takeNone')}
          </Button>
        </ButtonRow>
      </Notice>
    );
  }
  if (restored === undefined) return null;
  return (
    <Notice>
      <p>{t('restored', { time: time(restored) })}</p>
      <ButtonRow>
        <ConfirmButton
          variant="secondary"
          title={t('discardTitle', { time: time(restored) })}
          text={<p>{t('discardText')}</p>}
          confirm={t('discard')}
          onConfirm={discard}
        >
          {t('discard')}
        </ConfirmButton>
      </ButtonRow>
    </Notice>
  );
}

/** Below a form: where what is typed is kept by now. What goes well is not announced at each pause. */
export function KeptLine({ kept: { state } }: { readonly kept: Kept }) {
  const { t } = useTranslation('keptNotes');
  const language = useLanguage();
  if (!state) return null;
  const { where, at } = state;
  const isWell = where === 'SERVER' || where === 'SAVING';
  return (
    <p className={styles.kept} role={isWell ? undefined : 'status'} data-kept={where}>
      {t(TEXTS[where], { time: formatInstant(at, language, 'second') })}
    </p>
  );
}
