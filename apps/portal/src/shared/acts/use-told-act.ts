import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { useTellDone, type Deed } from '@chengjie/portal-ui/ui/done';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useAct, type PayloadOf } from '../../api/use-act.js';

/**
 * An act on something that is shown: busy while it goes on, and told when it was done, which leads the reader there; what stands
 * against it is kept for whoever shows it.
 */
export function useToldAct<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  options?: Parameters<typeof useAct>[1],
) {
  const tell = useTellDone();
  const { act, pending } = useAct(document, options);
  const [refusal, setRefusal] = useState<Refusal>();

  /** @returns what stands against it; undefined when it was done */
  async function carryOut(
    input: Omit<Input, 'idempotencyKey'>,
    deed: Deed | ((payload: PayloadOf<Data>) => Deed),
  ): Promise<Refusal | undefined> {
    const outcome = await act(input);
    setRefusal(outcome.done ? undefined : outcome);
    if (!outcome.done) return outcome;
    tell(typeof deed === 'function' ? deed(outcome.payload) : deed);
    return undefined;
  }

  return { carryOut, pending, refusal };
}
