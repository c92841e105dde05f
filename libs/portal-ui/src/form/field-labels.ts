import { createContext, use, useEffect } from 'react';

/** Takes the label of a field. @returns forgets it */
type TakeLabel = (name: string, label: string) => () => void;

/** By it a form learns how its fields are called, so that its summary can say what a line is about. */
export const FieldLabels = createContext<TakeLabel | undefined>(undefined);

/** Tells the form around it how a field is called. */
export function useFieldLabel(name: string, label: string): void {
  const take = use(FieldLabels);
  useEffect(() => take?.(name, label), [take, name, label]);
}

/** The labels of a form's fields by their names. */
export function newFieldLabels(): { readonly take: TakeLabel; readonly of: (name: string) => string | undefined } {
  const labels = new Map<string, string>();
  return {
    take: (name, label) => {
      labels.set(name, label);
      return () => {
        if (labels.get(name) === label) labels.delete(name);
      };
    },
    of: (name) => labels.get(name),
  };
}
