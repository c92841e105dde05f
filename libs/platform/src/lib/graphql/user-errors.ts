import { messageOf, type Language, type Violation } from '@chengjie/kernel';
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

@InterfaceType({
  description: 'Why an act was not done, in words and as data. Nothing of the act was stored.',
  resolveType: (error: UserError) => (error instanceof InvalidInput ? 'InvalidInput' : 'RuleViolation'),
})
export abstract class UserError {
  @Field({ description: 'Stable code for programs, e.g. BUDGET_NOT_POSITIVE.' })
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
}

/** Types that no field names, since fields name their interface. */
export const orphanedTypes = [InvalidInput, RuleViolation];

/** Code of violations of shape, found by class-validator. */
export const INVALID_INPUT = 'INVALID_INPUT';

/** What the client sees of a violation. */
export function userErrorOf(violation: Violation, language: Language): UserError {
  const base = { code: violation.code, path: ['input', ...violation.path] };
  if (violation.code === INVALID_INPUT) {
    return Object.assign(new InvalidInput(), { ...base, message: String(violation.params[language] ?? '') });
  }
  const message = messageOf(violation, language);
  return Object.assign(new RuleViolation(), { ...base, message, rule: violation.rule ?? null });
}

/** What every payload of a mutation has besides its result. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the act was done; otherwise all that stands against it.' })
  userErrors!: UserError[];
}
