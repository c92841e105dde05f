import type { UserError } from '@chengjie/portal-ui/form/refusal';
import { useForgetDone, useTellDone } from '@chengjie/portal-ui/ui/done';
import { inputFaultsOf, problemOf, type Problem } from '@chengjie/portal-ui/ui/problem';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { createClient } from './client.js';
import { isByState } from './refusal.js';

/** What became of an act: done with its payload, refused by rules, or not answered at all. */
export type ActOutcome<Payload> =
  | { readonly done: true; readonly payload: Payload }
  | { readonly done: false; readonly userErrors: readonly UserError[]; readonly problem?: Problem };

interface WithErrors {
  readonly userErrors: readonly UserError[];
}

/** What a mutation answers. */
export type PayloadOf<Data> = Extract<Data[keyof Data], WithErrors>;

/** So long after a refusal what it was about may go, in milliseconds: the page asks at once what is now. Later its user has closed it. */
const ASKED_AGAIN_MS = 5_000;

/**
 * Has the page tell why an act was refused, where what was acted on is gone by that: whoever acts must not be left without a word.
 * @returns takes what stands against an act; nothing at its beginning
 */
function useTellRefusalOfGone(): (userErrors: readonly UserError[]) => void {
  const tell = useTellDone();
  const refused = useRef<{ readonly userErrors: readonly UserError[]; readonly at: number; readonly page: string }>(
    undefined,
  );
  useEffect(
    () => () => {
      const { userErrors = [], at = -Infinity, page } = refused.current ?? {};
      if (performance.now() - at > ASKED_AGAIN_MS || window.location.pathname !== page) return;
      tell({ done: userErrors.map(({ message }) => message).join(' '), refused: true });
    },
    [tell],
  );
  return useCallback((userErrors) => {
    // Not by the router: who one is is asked outside of it.
    const page = window.location.pathname;
    refused.current = { userErrors, at: userErrors.length > 0 ? performance.now() : -Infinity, page };
  }, []);
}

/**
 * Calls a mutation with one `input`. An act carries an idempotency key: said again unchanged after a lost connection it
 * has the same key, so that the server does it once.
 * @param keyed false for the acts about passwords, whose inputs have no `idempotencyKey`
 * @param nameless true for acts by which somebody signs in: they name no role
 */
export function useAct<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  { keyed = true, nameless = false }: { readonly keyed?: boolean; readonly nameless?: boolean } = {},
) {
  const client = useClient();
  const forgetDone = useForgetDone();
  const [pending, setPending] = useState(false);
  const last = useRef<{ readonly input: string; readonly key: string }>(undefined);
  const keepRefusal = useTellRefusalOfGone();

  async function act(input: Omit<Input, 'idempotencyKey'>): Promise<ActOutcome<PayloadOf<Data>>> {
    const text = JSON.stringify(input);
    if (last.current?.input !== text) last.current = { input: text, key: crypto.randomUUID() };
    const variables = { input: { ...input, ...(keyed && { idempotencyKey: last.current.key }) } as Input };
    forgetDone();
    keepRefusal([]);
    setPending(true);
    const { data, error } = await (nameless ? createClient(undefined) : client)
      .mutation(document, variables)
      .toPromise();
    setPending(false);
    if (error) {
      const faults = inputFaultsOf(error);
      if (faults.length > 0) return { done: false, userErrors: faults };
      return { done: false, userErrors: [], problem: problemOf(error) };
    }
    const payload = Object.values(data as object).find(
      (value: unknown) => typeof value === 'object' && value !== null && 'userErrors' in value,
    ) as PayloadOf<Data>;
    last.current = undefined;
    const { userErrors } = payload;
    if (isByState(userErrors)) keepRefusal(userErrors);
    if (userErrors.length > 0) return { done: false, userErrors };
    return { done: true, payload };
  }

  return { act, pending };
}
