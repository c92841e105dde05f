import { createContext, use, useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeforeUnload, useBlocker } from 'react-router';
import { ConfirmDialog } from '../ui/confirm.js';
import './leave-guard.texts.js';

/** Asks before one leaves a page with input that is kept nowhere, or not where it belongs. */
export function LeaveGuard({
  unsaved,
  parameter,
  text,
}: {
  readonly unsaved: boolean;
  /** Of the address, where it names what is entered for: another value leaves it too. */
  readonly parameter?: string;
  /** What becomes of the input, where it is not lost. */
  readonly text?: string;
}) {
  const { t } = useTranslation('leaveGuard');
  const pageOf = ({ pathname, search }: { readonly pathname: string; readonly search: string }) =>
    `${pathname} ${parameter && new URLSearchParams(search).get(parameter)}`;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && pageOf(currentLocation) !== pageOf(nextLocation),
  );
  useBeforeUnload((event) => {
    if (unsaved) event.preventDefault();
  });
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      onCancel={() => blocker.reset?.()}
      title={t('title')}
      text={<p>{text ?? t('text')}</p>}
      confirm={t('leave')}
      variant="danger"
      onConfirm={() => blocker.proceed?.()}
    />
  );
}

const Reports = createContext<(form: string, unsaved: boolean) => void>(() => undefined);

/** Guards a page with several forms: a router asks about one thing at a time. */
export function GuardedForms({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [unsavedForms, setUnsavedForms] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback((form: string, unsaved: boolean) => {
    setUnsavedForms((before) => {
      if (before.has(form) === unsaved) return before;
      return unsaved ? new Set([...before, form]) : new Set([...before].filter((each) => each !== form));
    });
  }, []);
  return (
    <Reports value={report}>
      <LeaveGuard unsaved={unsavedForms.size > 0} text={text} />
      {children}
    </Reports>
  );
}

/** Tells {@link GuardedForms} whether this form holds something that is not saved. */
export function useUnsaved(unsaved: boolean): void {
  const form = useId();
  const report = use(Reports);
  useEffect(() => {
    report(form, unsaved);
    return () => report(form, false);
  }, [form, report, unsaved]);
}
