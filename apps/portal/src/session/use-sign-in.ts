import { showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useState } from 'react';
import type * as Schema from '../api/schema.generated.js';
import { useAct } from '../api/use-act.js';
import { SignInDocument } from './session.generated.js';

/**
 * Signing in by name and password, up to the second factor that may be awaited.
 * @param onDone when the session has begun
 */
export function useSignIn(onDone: () => Promise<void>, loginName = '') {
  const form = useActForm({ defaultValues: { loginName, password: '' } });
  const { act, pending } = useAct(SignInDocument, { keyed: false, nameless: true });
  const [refusal, setRefusal] = useState<Refusal>();
  const [ways, setWays] = useState<readonly Schema.SecondFactorWay[]>();

  async function signIn(input: { readonly loginName: string; readonly password: string }) {
    const outcome = await act({ ...input, issueToken: false });
    if (outcome.done && outcome.payload.secondStep) setWays(outcome.payload.secondStep.ways);
    else if (outcome.done) await onDone();
    else setRefusal({ ...outcome, userErrors: showAtFields(form, outcome.userErrors) });
  }

  return { form, signIn, pending, refusal, ways, beginAgain: () => setWays(undefined) };
}
