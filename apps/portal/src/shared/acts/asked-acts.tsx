import { useIsKept, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import { ReasonForm, type FurtherOf, type InWords, type ReasonLengths } from '@chengjie/portal-ui/form/reason-form';
import { ButtonRow, type ButtonProps } from '@chengjie/portal-ui/ui/button';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import type { Deed } from '@chengjie/portal-ui/ui/done';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ActRefusal } from './act-refusal.js';
import { useToldAct } from './use-told-act.js';

/** An act with its words. */
interface Words<Data, Input> {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  /** What the button says: the act itself. */
  readonly act: string;
  readonly text: string;
  readonly done: string;
  /** What comes next, and by whom. */
  readonly next?: string | undefined;
  /** Where it is told that it was done, on a page that tells it in several parts. */
  readonly at?: string | undefined;
}

const deedOf = ({ done, next, at }: Pick<Words<never, never>, 'done' | 'next' | 'at'>): Deed => ({
  ...{ done, ...(next && { next }), ...(at && { at }) },
});

/** A button that asks before it acts. */
export function AskedAct<Data, Input>({
  document,
  input,
  act: label,
  ask,
  text,
  names,
  variant = 'primary',
  ...told
}: Words<Data, Input> & {
  readonly input: Omit<Input, 'idempotencyKey'>;
  /** Names what is acted on. */
  readonly ask: string;
  /** What tells it apart from others of the page, to those who hear it. */
  readonly names?: string | undefined;
  readonly variant?: ButtonProps['variant'];
}) {
  const { carryOut, pending, refusal } = useToldAct(document);
  return (
    <>
      <ActRefusal of={refusal} />
      <ButtonRow>
        <ConfirmButton
          {...{ variant, pending, ...(names && { label: names }) }}
          title={ask}
          text={<p>{text}</p>}
          confirm={label}
          onConfirm={() => void carryOut(input, deedOf(told))}
        >
          {label}
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}

/** A folded form for an act that needs a reason, and sometimes more. */
export function ReasonedAct<Data, Input>({
  document,
  input,
  act,
  label = act,
  ask,
  text,
  reasonLabel,
  lengths,
  further,
  names,
  className,
  ...told
}: Words<Data, Input> & {
  /** @param entered what else was entered, by the fields' names */
  readonly input: (reason: string, entered: Readonly<Record<string, string>>) => Omit<Input, 'idempotencyKey'>;
  /** Names what is acted on; where that is chosen in the form, it says so of what was. */
  readonly ask: string | ((chosen: InWords) => string);
  /** What the form is called before it is unfolded, where that is not the act itself. */
  readonly label?: string | undefined;
  readonly reasonLabel: string;
  readonly lengths?: ReasonLengths | undefined;
  readonly further?: FurtherOf | undefined;
  /** What tells it apart from others of the page, to those who hear it. */
  readonly names?: string | undefined;
  readonly className?: string | undefined;
}) {
  const { carryOut, pending } = useToldAct(document);
  // What it is done to is what its input names besides what is typed.
  const keptAs: KeptAs = [nameOf(document), JSON.stringify(input('', {}))];
  return (
    <details className={className} open={useIsKept(keptAs)}>
      <summary aria-label={names}>{label}</summary>
      <ReasonForm
        {...{ reasonLabel, lengths, further, text, act, ask, pending, keptAs }}
        onAct={({ reason, entered }) => carryOut(input(reason, entered), deedOf(told))}
      />
    </details>
  );
}

/** What an act is called in the API. */
function nameOf({ definitions }: Pick<TypedDocumentNode, 'definitions'>): string {
  return definitions.map((definition) => ('name' in definition ? definition.name?.value : '')).join();
}
