import type { ApolloServerPlugin } from '@apollo/server';
import type { Language } from '@chengjie/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { statusOfAnswer } from './answer-status.js';
import { isServerError, publicErrorOf } from './errors.js';
import type { RequestContextValue } from './request-context.js';
import { variableFaults } from './variable-faults.js';

/** Called with what went wrong inside, for the log. */
export type ReportError = (error: unknown) => void;

/** Turns all errors into {@link publicErrorOf}'s form, and gives their answers the status that fits. */
export function publicErrorsPlugin(report: ReportError): ApolloServerPlugin<RequestContextValue> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, schema, operation, request }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          const faults = () => variableFaults(schema, operation?.variableDefinitions, request.variables ?? {});
          body.singleResult = withPublicErrors(body.singleResult, faults, contextValue?.language ?? 'zh', report);
          if (statusOfAnswer(body.singleResult) === 503) response.http.status = 503;
        },
      };
    },
  };
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[];
}

/**
 * The result with what the client may see of its errors.
 * @param faults asked where nothing was executed: the variables' faults are told instead of the engine's words
 */
export function withPublicErrors<R extends Result>(
  result: R,
  faults: () => readonly GraphQLError[],
  language: Language,
  report: ReportError,
): Omit<R, 'errors'> & { errors?: readonly GraphQLFormattedError[] } {
  if (!result.errors) return result as never;
  const found = result.data === undefined ? faults() : [];
  const errors = found.length > 0 ? found : result.errors;
  return { ...result, errors: errors.map((error) => published(error, language, report)) };
}

const originals = new WeakMap<GraphQLFormattedError, unknown>();

/** Apollo hands on only the formatted error: remembers which error it stands for. */
export function rememberOriginal(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  originals.set(formatted, original);
  return formatted;
}

/** What the client sees of an error; a failure of ours goes to the log. */
export function published(
  error: GraphQLError | GraphQLFormattedError,
  language: Language,
  report: ReportError,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error : originals.get(error);
  const known = publicErrorOf(original, error, language);
  if (isServerError(known)) report(original);
  return {
    message: shortened(known.message),
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: {
      code: known.code,
      codes: known.codes,
      ...(known.messages ? { messages: known.messages } : {}),
      ...(known.inputPath ? { inputPath: known.inputPath } : {}),
    },
  };
}

/** Longest message, in characters: those about variables and names repeat what was sent. */
const LONGEST_MESSAGE = 500;

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
