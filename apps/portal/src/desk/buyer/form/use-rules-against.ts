import type { UserError } from '@chengjie/portal-ui/form/refusal';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useClient } from 'urql';
import type { RulesOfDay } from './ladder.js';
import { ProjectFormErrorsDocument } from './project-form.generated.js';
import { termsOf, type ProjectFormValues } from './values.js';

/**
 * Has the server say, as the form is opened, what today's rules have against the terms of before that it begins with.
 * @param restored when what is filled in was kept: it is asked about as well
 */
export function useRulesAgainst(
  asks: boolean,
  {
    form,
    pack,
    restored,
    tell,
  }: {
    readonly form: UseFormReturn<ProjectFormValues>;
    readonly pack: RulesOfDay | undefined;
    readonly restored: string | undefined;
    readonly tell: (errors: readonly UserError[]) => void;
  },
): void {
  const client = useClient();
  useEffect(() => {
    if (!asks || !pack) return undefined;
    let here = true;
    const terms = termsOf(form.getValues('terms'), pack);
    void client
      .query(ProjectFormErrorsDocument, { terms }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => here && tell(data?.viewer?.draftErrors ?? []));
    return () => {
      here = false;
    };
  }, [asks, client, form, pack, restored, tell]);
}
