import { createSourceEventStream, execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { readFor, type Readers } from '../database/readers.js';
import type { ContextFactory } from './context.factory.js';
import type { RequestContextValue } from './request-context.js';

/** Whoever began a subscription is signed in no more, or not in that role. */
export class SubscriberGoneError extends Error {}

/**
 * Begins a subscription. GraphQL's own `subscribe` gives each event the context of the beginning, with whoever was signed in
 * then; here each event is shown as to a request of now.
 * @param readers among whom it reads, whoever waits for the next event
 */
export async function subscribed(
  args: ExecutionArgs,
  readers: Readers,
  contexts: Pick<ContextFactory, 'ofNextEvent'>,
): Promise<AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult> {
  const begun = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in begun)) return begun;
  const events = begun[Symbol.asyncIterator]();
  const end = async () => {
    await events.return?.();
    return { done: true as const, value: undefined };
  };
  const shown = async (rootValue: unknown): Promise<ExecutionResult> => {
    try {
      const contextValue = await contexts.ofNextEvent(args.contextValue as RequestContextValue);
      if (contextValue) return await execute({ ...args, rootValue, contextValue });
    } catch (error) {
      return { errors: [failed(error as Error)], data: null };
    }
    await end();
    throw new SubscriberGoneError();
  };
  const results: AsyncIterableIterator<ExecutionResult, undefined> = {
    next: () =>
      readFor(readers, async () => {
        const event = await events.next();
        return event.done ? end() : { done: false as const, value: await shown(event.value) };
      }),
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return results;
}

/** What went wrong around a subscription, as an error of GraphQL. */
export function failed(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError });
}
