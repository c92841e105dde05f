import { createContext, use, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeforeUnload, useBlocker, type Location } from 'react-router';
import { ConfirmDialog } from '../ui/confirm.js';
import './leave-guard.texts.js';

/** What a form has not sent or saved, and what leaving it comes to. */
interface Unsaved {
  /** What becomes of the input. */
  readonly text: string;
  /** Of the address, where it names what is entered for: another value leaves the input too. */
  readonly parameter: string | undefined;
}

const Reports = createContext<(form: string, unsaved: Unsaved | undefined) => void>(() => undefined);

/** Asks before one leaves input that forms within hold: a router asks about one thing at a time, so all of them ask here. */
export function GuardedForms({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('leaveGuard');
  // Asked at the moment of leaving: what an act that was done leads on to is not stopped by what it has just sent.
  const unsaved = useRef(new Map<string, Unsaved>());
  const [texts, setTexts] = useState<readonly string[]>([]);
  const report = useCallback((form: string, told: Unsaved | undefined) => {
    if (told) unsaved.current.set(form, told);
    else unsaved.current.delete(form);
  }, []);
  const blocker = useBlocker(({ currentLocation: from, nextLocation: to }) => {
    const forms = [...unsaved.current.values()];
    const left = forms.filter(({ parameter }) => from.pathname !== to.pathname || differ(parameter, from, to));
    if (left.length === 0) return false;
    setTexts([...new Set(left.map(({ text }) => text))]);
    return true;
  });
  useBeforeUnload((event) => {
    if (unsaved.current.size > 0) event.preventDefault();
  });
  return (
    <Reports value={report}>
      <ConfirmDialog
        open={blocker.state === 'blocked'}
        onCancel={() => blocker.reset?.()}
        title={t('title')}
        text={texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        confirm={t('leave')}
        variant="danger"
        onConfirm={() => blocker.proceed?.()}
      />
      {children}
    </Reports>
  );
}

function differ(parameter: string | undefined, from: Location, to: Location): boolean {
  if (parameter === undefined) return false;
  return new URLSearchParams(from.search).get(parameter) !== new URLSearchParams(to.search).get(parameter);
}

/**
 * Tells {@link GuardedForms} whether this form holds something that is not saved.
 * @param told what becomes of it, if it is not lost; and the parameter of the address that names what it is entered for
 * @returns tells that it is sent, at once: before the act leads on to another page
 */
export function useUnsaved(
  unsaved: boolean,
  { text, parameter }: { readonly text?: string; readonly parameter?: string } = {},
): () => void {
  const { t } = useTranslation('leaveGuard');
  const form = useId();
  const report = use(Reports);
  const told = text ?? t('text');
  useEffect(() => {
    report(form, unsaved ? { text: told, parameter } : undefined);
    return () => report(form, undefined);
  }, [form, parameter, report, told, unsaved]);
  return () => report(form, undefined);
}
