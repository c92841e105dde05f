import { randomUUID } from 'node:crypto';
import { UserFacingError, visible } from '@chengjie/terminal';
import { ProveIdentityDocument, SignInDocument, type TypedDocumentString } from './documents.generated.js';

/** An answer's error as far as the walk looks at it. */
interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
}

/** Whether an act was not done since it asks again who one is. */
function isAskedAgain({ errors }: Answer<unknown>): boolean {
  return errors?.some(({ extensions }) => extensions?.code === 'REAUTHENTICATION_NEEDED') ?? false;
}

/** What every payload says about what was refused. */
interface Refusals {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** An act's document: one mutation with one input. */
type Act<Payload extends Refusals, Input> = TypedDocumentString<Readonly<Record<string, Payload>>, { input: Input }>;

/** One person of a walk, speaking only the public GraphQL API. */
export class Person {
  private constructor(
    readonly name: string,
    private readonly url: string,
    readonly token: string | undefined,
    private readonly password?: string,
  ) {}

  /** Somebody who is not signed in. */
  static anybody(url: string): Person {
    return new Person('public', url, undefined);
  }

  /** Somebody who holds a token already. */
  static bearing(url: string, name: string, token: string): Person {
    return new Person(name, url, token);
  }

  /** @throws UserFacingError when the server or the demonstration account is not there */
  static async signIn(url: string, loginName: string, password: string): Promise<Person> {
    const input = { loginName, password, issueToken: true };
    const { signIn } = await Person.anybody(url).ask(SignInDocument, { input });
    if (!signIn.token)
      throw new UserFacingError(`No demonstration account ${loginName} on ${url}: start with demonstration data.`);
    return new Person(loginName, url, signIn.token, password);
  }

  /**
   * Asks something that must be answered.
   * @throws Error with what the server said instead
   */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const { data, errors } = await this.send<Data>(document.toString(), variables);
    if (errors?.length || !data)
      throw new Error(visible(`${this.name}: ${errors?.map(({ message }) => message).join('; ')}`));
    return data;
  }

  /**
   * Does an act that must be done, under a key of its own unless one is given.
   * @throws Error with the reasons for which it was refused
   */
  async do<Payload extends Refusals, Input extends { readonly idempotencyKey?: string | null | undefined }>(
    document: Act<Payload, Input>,
    input: Omit<Input, 'idempotencyKey'>,
    idempotencyKey: string = randomUUID(),
  ): Promise<Payload> {
    const data = await this.ask(document, { input: { ...input, idempotencyKey } as Input });
    const [[name, payload] = []] = Object.entries(data);
    if (!payload || payload.userErrors.length > 0) {
      const reasons = payload?.userErrors.map(({ code, message }) => `${code} ${message}`).join('; ');
      throw new Error(visible(`${this.name} ${name}: ${reasons}`));
    }
    return payload;
  }

  /** Acts that ask again who one is are said once more after the password: long walks outlast its proof. */
  private async send<Data>(query: string, variables: unknown): Promise<Answer<Data>> {
    const answer = await this.post<Data>(query, variables);
    if (this.password === undefined || !isAskedAgain(answer)) return answer;
    await this.post(ProveIdentityDocument.toString(), { input: { currentPassword: this.password } });
    return this.post<Data>(query, variables);
  }

  private async post<Data>(query: string, variables: unknown): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    }).catch((cause: unknown) => {
      throw new UserFacingError(
        `Nothing answers at ${this.url}: run "npm start" first, or name the server with --url.`,
        { cause },
      );
    });
    return (await response.json()) as Answer<Data>;
  }
}
