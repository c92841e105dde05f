import type { UserError } from '@chengjie/portal-ui/form/refusal';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useAct, type ActOutcome } from '../../api/use-act.js';

interface WithErrors {
  readonly userErrors: readonly UserError[];
}

/** An act that says all by itself: it has no input, and no key. */
export function useBegin<Data>(document: TypedDocumentNode<Data, Record<string, never>>): {
  readonly begin: () => Promise<ActOutcome<Extract<Data[keyof Data], WithErrors>>>;
  readonly pending: boolean;
} {
  const { act, pending } = useAct(document as unknown as TypedDocumentNode<Data, { input: object }>, { keyed: false });
  return { begin: () => act({}) as never, pending };
}
