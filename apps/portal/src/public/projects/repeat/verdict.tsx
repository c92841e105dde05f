import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import type { Repetition } from '@chengjie/verification';
import './repeat.texts.js';

const TONES = {
  AGREES: 'done',
  DIFFERS: 'problem',
  IMPOSSIBLE: 'problem',
  WITHHELD: 'problem',
  OTHER_VERSION: 'warning',
  NOTHING_YET: 'info',
} as const;

/** Verdicts whose own text says how many figures were compared. */
const REPEATED: readonly Repetition['verdict'][] = ['AGREES', 'DIFFERS'];

/** The answer, before all figures. */
export function Verdict({ repetition }: { readonly repetition: Repetition }) {
  const { t } = useTranslation('repeat');
  const localized = useLocalized();
  const { verdict, compared, disagreeing, notRecorded, problems } = repetition;
  return (
    <Notice tone={TONES[verdict]} title={t(`verdict.${verdict}.title`)}>
      <p>{t(`verdict.${verdict}.text`, { compared, disagreeing })}</p>
      {!REPEATED.includes(verdict) && compared > 0 && <p>{t('verdictOfEvents', { compared, disagreeing })}</p>}
      {notRecorded > 0 && <p>{t('verdictNotRecorded', { notRecorded })}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, path, message }) => (
            <li key={`${code} ${path.join('.')}`}>
              <Name of={localized(message)} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
