import { createContext, use, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** How a place of a form is called, and how one is led there where react-hook-form knows no input of it. */
interface Place {
  readonly label: string;
  readonly focus?: (() => void) | undefined;
}

/** Takes a place. @returns forgets it */
type TakePlace = (name: string, place: Place) => () => void;

/** By it a form learns how its fields are called, so that its summary can say what a line is about. */
export const FieldLabels = createContext<TakePlace | undefined>(undefined);

/** Tells the form around it how a field is called. */
export function useFieldLabel(name: string | undefined, label: string, focus?: () => void): void {
  const take = use(FieldLabels);
  useEffect(() => (name === undefined ? undefined : take?.(name, { label, focus })), [take, name, label, focus]);
}

/** What the fields of a group tell the form: the group's name goes before theirs. */
export function useLabelsWithin(group: string): TakePlace | undefined {
  const take = use(FieldLabels);
  return useMemo(
    () => take && ((name, { label, focus }) => take(name, { label: `${group} · ${label}`, focus })),
    [take, group],
  );
}

/** The places of a form by their names; what is within one that has none of its own belongs to that. */
export function newFieldLabels(): { readonly take: TakePlace; readonly of: (name: string) => Place | undefined } {
  const places = new Map<string, Place>();
  return {
    take: (name, place) => {
      places.set(name, place);
      return () => {
        if (places.get(name) === place) places.delete(name);
      };
    },
    of: (name) => {
      const parts = name.split('.');
      const names = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
      return names.map((each) => places.get(each)).find(Boolean);
    },
  };
}

/** A line of what is wrong names its field: a message that does not begin with the field's name gets it before. */
export function useSaidOf(): (message: string, label: string | undefined) => string {
  const { t } = useTranslation('common');
  return (message, label) =>
    label === undefined || namesField(message, label) ? message : t('form.ofField', { field: label, message });
}

/** Whether a message begins with the field's name, in quotes or not. */
export function namesField(message: string, label: string): boolean {
  return message
    .replace(/^[“"「]/, '')
    .toLowerCase()
    .startsWith(label.toLowerCase());
}
