import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../form/act-form.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Notice } from '../../ui/notice.js';

/** Why an act without a form of its own was not done. */
export function ActProblems({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { t } = useTranslation('common');
  if (!refusal) return null;
  return (
    <>
      {refusal.problem && <ProblemNotice problem={refusal.problem} />}
      {refusal.userErrors.length > 0 && (
        <Notice tone="problem" title={t('form.summary')}>
          <ul>
            {refusal.userErrors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
