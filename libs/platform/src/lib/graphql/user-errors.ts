import {
  ForbiddenError,
  inWords,
  messageOf,
  NotFoundError,
  registeredErrors,
  SCHEMA_VOCABULARY,
  type Language,
  type Violation,
  type Vocabulary,
} from '@chengjie/kernel';
import { Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { allImplementations, implementing } from './implementations.js';

/** Code of violations of shape, found by class-validator. */
export const INVALID_INPUT = 'INVALID_INPUT';

/** Codes of user errors that no lib registers, with what they mean. */
const ownCodes: Readonly<Record<string, string>> = {
  [INVALID_INPUT]: 'A field of the input has the wrong shape; the message says which.',
  NOT_FOUND: 'What the act is about does not exist, or is not to be known to exist.',
  FORBIDDEN:
    'Others may do this to it, but not the role one acts in. At the top level the same code stands for an act that the role may do with nothing.',
};

/** Every code that an act may be refused with, filled by {@link schemaOptions} once all libs are loaded. */
const ErrorCode: Record<string, string> = {};
const errorCodeValues: Record<string, { description: string }> = {};
registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Why an act may be refused. Codes are never taken away or given another meaning; new ones are added.',
  valuesMap: errorCodeValues,
});

@InterfaceType({
  description:
    'Why an act was not done, in words and as data. Nothing of the act was stored. A `RuleViolation` or `InvalidInput` names the input field; a `Refusal` says that the thing is missing (`NOT_FOUND`, with the field whose id it was) or not for the acting role to act on (`FORBIDDEN`). Not here but in the top-level `errors`: that nobody is signed in (`UNAUTHENTICATED`), that the acting role may do no such act with anything (`FORBIDDEN`), and requests that are malformed or over a limit. What a query looks up is null where it is missing.',
  resolveType: (error: UserError) => error.constructor.name,
})
export abstract class UserError {
  @Field(() => ErrorCode, { description: 'Stable code for programs.' })
  code!: string;

  @Field({ description: 'What is wrong and what to do, in the language of the request.' })
  message!: string;

  @Field(() => [String], { description: 'The input field concerned, e.g. ["input", "budget", "amount"].' })
  path!: string[];
}

@ObjectType({
  implements: UserError,
  description: 'The input has the wrong shape: a text too long, a number out of range.',
})
export class InvalidInput extends UserError {}

@ObjectType({ implements: UserError, description: 'A rule of the procedure forbids it.' })
export class RuleViolation extends UserError {
  @Field(() => String, {
    nullable: true,
    description: 'The article or policy section of the rule, as cited in Chinese.',
  })
  rule!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the act may be meant all the same: what to send back with it in `alikeConfirmed`, bound to what the message names. Null otherwise.',
  })
  confirm!: string | null;
}

@ObjectType({
  implements: UserError,
  description: 'What the act is about is not there for the role one acts in, or not for it to act on.',
})
export class Refusal extends UserError {}

for (const error of [InvalidInput, RuleViolation, Refusal]) implementing(error);

/** What building the schema needs beside the resolvers; asked for when all libs are loaded. */
export function schemaOptions() {
  const codes = [
    ...Object.entries(ownCodes),
    ...[...registeredErrors()].map(
      ([code, { en, meaning = inWords(en, SCHEMA_VOCABULARY, 'en'), rule }]) =>
        [code, rule ? `${meaning} (${rule})` : meaning] as const,
    ),
  ];
  for (const [code, description] of codes) {
    ErrorCode[code] = code;
    errorCodeValues[code] = { description };
  }
  return { orphanedTypes: allImplementations() };
}

/** What the client sees when an act's own thing is missing or not its to act on: other acts of the document stand. */
export function refusalOf(error: NotFoundError | ForbiddenError, input: object, language: Language): UserError {
  const place = error instanceof NotFoundError && error.id !== undefined ? placeOf(error.id, input) : undefined;
  const path = ['input', ...(place ?? [])];
  return Object.assign(new Refusal(), { code: error.code, message: error.messages[language], path });
}

/** Where an input holds an id. */
function placeOf(id: string, within: object): string[] | undefined {
  for (const [key, value] of Object.entries(within)) {
    if (value === id) return [key];
    const deeper = typeof value === 'object' && value !== null ? placeOf(id, value as object) : undefined;
    if (deeper) return [key, ...deeper];
  }
  return undefined;
}

/** Whether an act is refused so; by whom it may be asked at all is decided before. */
export function isRefusal(error: unknown): error is NotFoundError | ForbiddenError {
  return error instanceof NotFoundError || error instanceof ForbiddenError;
}

/**
 * What the client sees of a violation.
 * @param vocabulary that of the project which the act was about
 */
export function userErrorOf(violation: Violation, language: Language, vocabulary: Vocabulary = 'ANY'): UserError {
  const base = { code: violation.code, path: ['input', ...violation.path] };
  if (violation.code === INVALID_INPUT) {
    return Object.assign(new InvalidInput(), { ...base, message: String(violation.params[language] ?? '') });
  }
  const message = messageOf(violation, language, vocabulary);
  const { confirm } = violation.params;
  const more = { rule: violation.rule ?? null, confirm: confirm === undefined ? null : String(confirm) };
  return Object.assign(new RuleViolation(), { ...base, message, ...more });
}

/** What every payload of a mutation has besides its result. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the act was done; otherwise all that stands against it.' })
  userErrors!: UserError[];
}
