import type { Titled } from '@chengjie/kernel';
import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import type { UserError } from '@chengjie/portal-ui/form/refusal';
import { useSaidOf } from '@chengjie/portal-ui/form/field-labels';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './saving.texts.js';
import { fieldOf } from './step-errors.js';
import { stepOf } from './steps.js';
import { useTermLabels } from './use-term-labels.js';

/** Says what was taken from which project, what is to be filled in anew, and what today's rules have against it. */
export function CopiedNotice({
  of,
  refused,
}: {
  readonly of: Titled & { readonly reference: string };
  readonly refused: readonly UserError[];
}) {
  const { t } = useTranslation('projectSaving');
  const labelOf = useTermLabels();
  const saidOf = useSaidOf();
  return (
    <Notice title={t('copied.title')}>
      <p>
        {t('copied.from')}{' '}
        <Link to={`/desk/projects/${of.reference}`}>
          {of.reference} <TitleOf thing={of} />
        </Link>
      </p>
      <p>{t('copied.taken')}</p>
      <p>{t('copied.anew')}</p>
      {refused.length > 0 && (
        <>
          <p>
            <strong>{t('copied.refused')}</strong>
          </p>
          <ul>
            {refused.map(({ path, message }) => (
              <li key={`${path.join('.')} ${message}`}>
                <Link to={`?step=${stepOf(fieldOf(path)) ?? 'check'}`}>{saidOf(message, labelOf(fieldOf(path)))}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

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
