import type * as Schema from '../api/schema.generated.js';
import { useAct } from '../api/use-act.js';
import { FinishSignInDocument } from './second-factor.generated.js';
import { SecondFactorForm } from './second-factor-form.js';

/** The second factor that a sign-in awaits. */
export function SecondStepForm({
  ways,
  onDone,
}: {
  readonly ways: readonly Schema.SecondFactorWay[];
  readonly onDone: () => Promise<void>;
}) {
  const { act, pending } = useAct(FinishSignInDocument, { keyed: false, nameless: true });
  return (
    <SecondFactorForm
      nameless
      ways={ways}
      pending={pending}
      give={async (given) => {
        const outcome = await act({ ...given, issueToken: false });
        if (outcome.done) await onDone();
        return outcome;
      }}
    />
  );
}
