import { PUBLISHED } from '@chengjie/platform';
import type { FastifyInstance } from 'fastify';
import { Kind, OperationTypeNode, parse, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Language } from '@chengjie/kernel';

/** Documents of the portal of which it is known whether all that they ask for is published: it has fewer. */
const MOST_KNOWN = 500;

/** Requests of GraphQL as nobody puts them, from within: without a cookie, a token or an address. */
export class AnonymousRequests {
  private readonly known = new LRUCache<string, boolean>({ max: MOST_KNOWN });

  constructor(
    private readonly server: FastifyInstance,
    private readonly schema: () => GraphQLSchema,
  ) {}

  /** Puts one. @returns nothing where it is not answered as a query is */
  async put(payload: string, language: Language): Promise<string | undefined> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language };
    const { statusCode, body } = await this.server.inject({ method: 'POST', url: '/graphql', headers, payload });
    return statusCode < 500 && statusCode !== 429 ? body : undefined;
  }

  /** Whether the answer is the same as long as nothing public is committed (docs/adr/0007-answer-cache.md). */
  asksForPublished(payload: string): boolean {
    const { query = '' } = JSON.parse(payload) as { query?: string };
    const known = this.known.get(query) ?? this.selectsPublished(query);
    this.known.set(query, known);
    return known;
  }

  private selectsPublished(query: string): boolean {
    const fields = this.schema().getQueryType()?.getFields() ?? {};
    return parse(query).definitions.every(
      (definition) =>
        definition.kind !== Kind.OPERATION_DEFINITION ||
        (definition.operation === OperationTypeNode.QUERY &&
          definition.selectionSet.selections.every(
            (selection) =>
              selection.kind === Kind.FIELD && fields[selection.name.value]?.extensions[PUBLISHED] === true,
          )),
    );
  }
}
