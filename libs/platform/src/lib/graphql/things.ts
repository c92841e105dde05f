import { Extensions } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { defaultFieldResolver, getNamedType, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { NodeKind } from '../manifest/api-manifest.js';
import type { RequestContextValue } from './request-context.js';

const NAMES_THING = 'namesThing';

/** Declares that what a field comes from is the id of the thing that it shows, or the ids of several. */
export const NamesThing = Extensions({ [NAMES_THING]: true });

/** Finds things of a kind that the viewer of a request may see. */
export type FindThings = (
  kind: NodeKind,
  ids: readonly string[],
  request: RequestContextValue,
) => Promise<ReadonlyMap<string, object>>;

/**
 * Lets fields show a thing whose id is kept ({@link NamesThing}), as `node` would show it: null to those who may not see
 * it, and several to those alone who may see each of them. Those of one moment of a request are found together.
 */
export function showThings(schema: GraphQLSchema, kinds: readonly NodeKind[], find: FindThings): GraphQLSchema {
  const loaders = new Map(kinds.map((kind) => [kind.type, loaderOf(kind, find)]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields()).filter(({ extensions }) => extensions[NAMES_THING])) {
      const { resolve: idOf = defaultFieldResolver } = field;
      const named = getNamedType(field.type).name;
      const load = loaders.get(named);
      if (!load) throw new Error(`${type.name}.${field.name}: a ${named} has no id of its own`);
      field.resolve = async (source, args, request: RequestContextValue, info) => {
        const named: unknown = await idOf(source, args, request, info);
        if (!Array.isArray(named)) return typeof named === 'string' ? load(request, named) : null;
        const found = await Promise.all(named.map((id: string) => load(request, id)));
        return found.includes(null) ? null : found;
      };
    }
  }
  return schema;
}

/** Nothing is kept: a subscription asks for long with one request. */
function loaderOf(kind: NodeKind, find: FindThings) {
  const ofRequests = new WeakMap<object, DataLoader<string, object | null>>();
  return (request: RequestContextValue, id: string): Promise<object | null> => {
    const loader =
      ofRequests.get(request) ??
      new DataLoader<string, object | null>(
        async (ids) => {
          const found = await find(kind, [...new Set(ids)], request);
          return ids.map((each) => found.get(each) ?? null);
        },
        { cache: false },
      );
    ofRequests.set(request, loader);
    return loader.load(id);
  };
}
