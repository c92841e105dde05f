import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Fragment, type ReactNode } from 'react';

/** What one could do with something, as the API tells it. */
interface PossibleAct {
  readonly key: string;
  readonly disabled: boolean;
  readonly disabledReason: { readonly zh: string; readonly en: string } | null;
}

/** What one can do with something now, and what stands against the rest, each reason once. */
export function PossibleActs({
  of,
  acts,
  toldWhyNot: ToldWhyNot = 'p',
}: {
  readonly of: readonly PossibleAct[];
  /** By the mutations' names, in the order in which they are offered. */
  readonly acts: Readonly<Record<string, ReactNode>>;
  /** In what a reason stands; null where the reasons are no news. */
  readonly toldWhyNot?: 'p' | 'small' | null;
}) {
  const localized = useLocalized();
  const reasons = new Set(of.flatMap(({ disabledReason }) => (disabledReason ? [localized(disabledReason)] : [])));
  const possible = new Set(of.flatMap(({ key, disabled }) => (disabled ? [] : [key])));
  return (
    <>
      {ToldWhyNot && [...reasons].map((text) => <ToldWhyNot key={text}>{text}</ToldWhyNot>)}
      {Object.entries(acts).flatMap(([key, act]) => (possible.has(key) ? [<Fragment key={key}>{act}</Fragment>] : []))}
    </>
  );
}
