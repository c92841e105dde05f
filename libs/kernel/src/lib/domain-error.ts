import type { Bilingual, Language } from './bilingual.js';
import { assertKnownTerms, inWords } from './vocabulary/in-words.js';
import type { Vocabulary } from './vocabulary/vocabularies.js';

/** Values for the `{name}` places of a message. Where a value differs by language, use two names (`labelZh`, `labelEn`). */
export type ViolationParams = Readonly<Record<string, string | number>>;

/** One broken rule, as data: a user sees the message, a program the code, a form the path. */
export interface Violation {
  /** Registered by {@link defineErrors}, SCREAMING_CASE, stable for clients. */
  readonly code: string;
  /** The input field it belongs to, e.g. `['budget', 'amount']`; empty when it concerns the act as a whole. */
  readonly path: readonly string[];
  readonly params: ViolationParams;
  /** The article or policy section the rule comes from, in Chinese as cited. */
  readonly rule?: string;
}

/** What a lib declares for one error code. */
export interface ErrorDefinition extends Bilingual {
  readonly rule?: string;
  /** What the code stands for whatever its message is filled with, in an English sentence without its full stop. */
  readonly meaning?: string;
}

/** A text with places to fill tells programs nothing of its code: such a code says what it means besides. */
type WithMeaning<Definitions> = {
  readonly [Code in keyof Definitions]: Definitions[Code] extends { readonly en: `${string}{${string}` }
    ? { readonly meaning: string }
    : unknown;
};

/** Makes a violation of one registered code. */
export type ViolationConstructor = (path?: readonly string[], params?: ViolationParams) => Violation;

/** Typed constructors, one for each code of a registry: a misspelt code does not compile. */
export type ErrorConstructors<Code extends string> = Readonly<Record<Code, ViolationConstructor>>;

const registry = new Map<string, ErrorDefinition>();

/**
 * Registers a lib's error codes with their texts, once, at module load.
 * @throws Error when a code is already registered with another text: clients tell errors apart by code alone.
 */
export function defineErrors<const T extends Readonly<Record<string, ErrorDefinition>>>(
  definitions: T & WithMeaning<T>,
): ErrorConstructors<keyof T & string> {
  const entries = Object.entries<ErrorDefinition>(definitions).map(
    ([code, definition]): [string, ViolationConstructor] => {
      register(code, definition);
      const { rule } = definition;
      return [
        code,
        (path = [], params = {}) => (rule === undefined ? { code, path, params } : { code, path, params, rule }),
      ];
    },
  );
  return Object.fromEntries(entries) as ErrorConstructors<keyof T & string>;
}

function register(code: string, definition: ErrorDefinition): void {
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) throw new Error(`Error code ${code} is not SCREAMING_CASE`);
  const known = registry.get(code);
  if (known && (known.zh !== definition.zh || known.en !== definition.en || known.rule !== definition.rule)) {
    throw new Error(`Error code ${code} is already registered with another text`);
  }
  assertKnownTerms(definition);
  registry.set(code, definition);
}

/** All codes registered so far, for the reference docs and the test that both languages are complete. */
export function registeredErrors(): ReadonlyMap<string, ErrorDefinition> {
  return registry;
}

/**
 * The text of a violation with its `[term]` and `{name}` places filled; a code nobody registered is shown as it is.
 * @param vocabulary that of the project in question
 */
export function messageOf(violation: Violation, language: Language, vocabulary: Vocabulary = 'ANY'): string {
  const definition = registry.get(violation.code);
  if (!definition) return violation.code;
  return fillMessage(inWords(definition[language], vocabulary, language), violation.params);
}

/** The same in both languages. */
export function wordsOfViolation(violation: Violation, vocabulary: Vocabulary): Bilingual {
  return { zh: messageOf(violation, 'zh', vocabulary), en: messageOf(violation, 'en', vocabulary) };
}

/** Fills the `{name}` places of a text; a place without a value stays visible, so that the gap is noticed. */
export function fillMessage(template: string, params: ViolationParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** Thrown by domain code for broken rules; the API layer rolls back and turns it into `userErrors`. */
export class DomainError extends Error {
  readonly violations: readonly Violation[];

  constructor(violations: Violation | readonly Violation[]) {
    const list = 'code' in violations ? [violations] : [...violations];
    super(list.map((violation) => messageOf(violation, 'en')).join(' '));
    this.name = 'DomainError';
    this.violations = list;
  }
}

/** Throws when a check found something, so that a use case can collect every broken rule before it stops. */
export function assertNoViolations(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new DomainError(violations);
}

/** A failure of the request as a whole: goes to the top-level `errors` of GraphQL, never to `userErrors`. */
export abstract class RequestFailure extends Error {
  abstract readonly code:
    | 'UNAUTHENTICATED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'ACTING_ROLE_NEEDED'
    | 'ACTING_ROLE_NOT_YOURS'
    | 'REAUTHENTICATION_NEEDED'
    | 'SECOND_FACTOR_MISSING'
    | 'TOKEN_RIGHT_MISSING';

  constructor(readonly messages: Bilingual) {
    super(messages.en);
    this.name = new.target.name;
  }
}

/** Nobody is signed in, or the session or token is no longer valid. */
export class UnauthenticatedError extends RequestFailure {
  readonly code = 'UNAUTHENTICATED';

  constructor(messages: Bilingual = { zh: '请先登录。', en: 'Please sign in first.' }) {
    super(messages);
  }
}

/** Signed in, but the acting role may not do this here. */
export class ForbiddenError extends RequestFailure {
  readonly code = 'FORBIDDEN';

  constructor(messages: Bilingual = { zh: '您没有办理此事项的权限。', en: 'You are not permitted to do this.' }) {
    super(messages);
  }
}

/** Signed in with several roles, none of which the request names: nobody picks one for it. */
export class ActingRoleNeededError extends RequestFailure {
  readonly code = 'ACTING_ROLE_NEEDED';

  constructor() {
    super({
      zh: '您持有多个角色：请在请求头 x-acting-role 中写明以哪一个办理（viewer.grants 列出各角色的编号）。',
      en: 'You hold several roles: name the one to act in by the header x-acting-role (viewer.grants lists their ids).',
    });
  }
}

/** The request names a role that whoever is signed in does not hold, or no longer: nothing is done in another. */
export class ActingRoleNotYoursError extends RequestFailure {
  readonly code = 'ACTING_ROLE_NOT_YOURS';

  constructor() {
    super({
      zh: '请求头 x-acting-role 所写的角色不属于现在登录的人，或者已被收回，故未办理。请重新读取您的角色（viewer.grants）。',
      en: 'The role that the header x-acting-role names is not, or no longer, held by whoever is signed in, so nothing was done. Read your roles again (viewer.grants).',
    });
  }
}

/** The act asks again who one is, and the session has not proved it for a while (docs/adr/0026). */
export class ReauthenticationNeededError extends RequestFailure {
  readonly code = 'REAUTHENTICATION_NEEDED';

  constructor() {
    super({
      zh: '办理此事项须再次确认身份，故未办理。请先以 proveIdentity（通行密钥、验证码，没有第二因素的用密码）确认，再重新提交。',
      en: 'This asks again who you are, so nothing was done. Prove it by proveIdentity (passkey or code; by your password if you have no second factor), then send the act again.',
    });
  }
}

/** A role of an office acts only in a session that a second factor was given in, and the account has none yet. */
export class SecondFactorMissingError extends RequestFailure {
  readonly code = 'SECOND_FACTOR_MISSING';

  constructor() {
    super({
      zh: '机关的角色须有第二因素。请先设置通行密钥或验证器（beginPasskey、beginAuthenticator），在此之前不能办理其他事项。',
      en: 'A role of an office needs a second factor. Set up a passkey or an authenticator first (beginPasskey, beginAuthenticator): until then nothing else is open to you.',
    });
  }
}

/** The access token was not made with the right to do acts that are asked again, or no token does this one. */
export class TokenRightMissingError extends RequestFailure {
  readonly code = 'TOKEN_RIGHT_MISSING';

  constructor() {
    super({
      zh: '此事项须由本人确认身份后办理，该访问令牌不能办理。发布和成交可由以 actsAskedAgain 创建的令牌办理，其他事项请登录后办理。',
      en: 'This is asked again of the person, and the access token may not do it. Publishing and awarding are open to a token made with actsAskedAgain; for anything else, sign in.',
    });
  }
}

/** It does not exist, or the caller may not know that it does: the two must read the same. */
export class NotFoundError extends RequestFailure {
  readonly code = 'NOT_FOUND';

  /** @param id by which it was looked for: where an act's input has it is where the mistake is */
  constructor(
    what?: Bilingual,
    readonly id?: string,
  ) {
    super({
      zh: what ? `未找到该${what.zh}。` : '未找到所请求的内容。',
      en: what ? `No such ${what.en} was found.` : 'What you asked for was not found.',
    });
  }
}
