import type { Refusal } from '@chengjie/portal-ui/form/act-form';
import { ReasonForm } from '@chengjie/portal-ui/form/reason-form';
import { ButtonRow, type ButtonProps } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useAct } from '../../api/use-act.js';
import { ActRefusal } from './act-refusal.js';

/** An act with its words. */
interface Words<Data, Input> {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  /** What the button says: the act itself. */
  readonly act: string;
  readonly ask: string;
  readonly text: string;
  readonly done: string;
  /** Where it is told that it was done, on a page that tells it in several parts. */
  readonly at?: string | undefined;
}

/** A button that asks before it acts. */
export function AskedAct<Data, Input>({
  document,
  input,
  act: label,
  ask,
  text,
  done,
  at,
  variant = 'primary',
}: Words<Data, Input> & {
  readonly input: Omit<Input, 'idempotencyKey'>;
  readonly variant?: ButtonProps['variant'];
}) {
  const tell = useTellDone();
  const { act, pending } = useAct(document);
  const [refusal, setRefusal] = useState<Refusal>();
  async function carryOut() {
    const outcome = await act(input);
    setRefusal(outcome.done ? undefined : outcome);
    if (outcome.done) tell({ done, ...(at && { at }) });
  }
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          {...{ variant, pending }}
          title={ask}
          text={<p>{text}</p>}
          confirm={label}
          onConfirm={() => void carryOut()}
        >
          {label}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

/** A folded form for an act that needs a reason. */
export function ReasonedAct<Data, Input>({
  document,
  input,
  act: label,
  ask,
  text,
  done,
  at,
  reasonLabel,
  names,
}: Words<Data, Input> & {
  readonly input: (reason: string) => Omit<Input, 'idempotencyKey'>;
  readonly reasonLabel: string;
  /** What tells it apart from others of the page, to those who hear it. */
  readonly names?: string | undefined;
}) {
  const tell = useTellDone();
  const { act, pending } = useAct(document);
  return (
    <details>
      <summary aria-label={names}>{label}</summary>
      <ReasonForm
        {...{ reasonLabel, text, ask, pending }}
        act={label}
        onAct={async ({ reason }) => {
          const outcome = await act(input(reason));
          if (!outcome.done) return outcome;
          tell({ done, ...(at && { at }) });
          return undefined;
        }}
      />
    </details>
  );
}
