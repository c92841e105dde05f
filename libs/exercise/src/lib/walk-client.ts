import { UserFacingError } from '@chengjie/terminal';

/** An answer's error as far as the walk looks at it. */
interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** One person of the walk, speaking only the public GraphQL API. */
export class WalkClient {
  private constructor(
    readonly name: string,
    private readonly url: string,
    readonly token: string | undefined,
  ) {}

  /** Somebody who is not signed in. */
  static public(url: string): WalkClient {
    return new WalkClient('public', url, undefined);
  }

  /** @throws UserFacingError when the server or the demonstration account is not there */
  static async signIn(url: string, loginName: string, password: string): Promise<WalkClient> {
    const { signIn } = await WalkClient.public(url).run<{ signIn: { token: string | null } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }`,
      { input: { loginName, password, issueToken: true } },
    );
    if (!signIn.token)
      throw new UserFacingError(`No demonstration account ${loginName} on ${url}: start with demonstration data.`);
    return new WalkClient(loginName, url, signIn.token);
  }

  /** Runs a document that must succeed. */
  async run<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors?.length || !data) throw new Error(`${this.name}: ${errors?.map(({ message }) => message).join('; ')}`);
    return data;
  }

  /** Runs an act whose payload must have no user errors, and answers the payload. */
  async act<Payload>(mutation: string, type: string, input: object, selection: string): Promise<Payload> {
    const data = await this.run<Record<string, Payload & { userErrors: { code: string; message: string }[] }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message path } } }`,
      { input },
    );
    const payload = data[mutation];
    if (!payload || payload.userErrors.length > 0) {
      throw new Error(
        `${this.name} ${mutation}: ${payload?.userErrors.map(({ code, message }) => `${code} ${message}`).join('; ')}`,
      );
    }
    return payload;
  }

  private async send<Data>(query: string, variables: object): Promise<{ data?: Data; errors?: AnswerError[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    }).catch((cause: unknown) => {
      throw new UserFacingError(
        `Nothing answers at ${this.url}: run "npm start" first, or name the server with --url.`,
        { cause },
      );
    });
    return (await response.json()) as { data?: Data; errors?: AnswerError[] };
  }
}
