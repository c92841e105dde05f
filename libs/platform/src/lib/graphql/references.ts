import { defaultFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sharedLoader, type SharedLoader } from '../database/shared-loader.js';
import type { NodeKind } from '../manifest/api-manifest.js';

/** Finds things of a kind that rows refer to. */
export type FindReferred = (kind: NodeKind, ids: readonly string[]) => Promise<ReadonlyMap<string, object>>;

interface Referred {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * Rows refer to a thing by its id and what they know of it beside, such as its name: lets its type show what they leave
 * out, loaded only where it is asked for, all of one moment by one statement. What a row says of the thing is what the
 * thing says of itself, or else it does not belong there: clients keep one object for each id.
 */
export function completeReferences(
  schema: GraphQLSchema,
  kinds: readonly NodeKind[],
  find: FindReferred,
): GraphQLSchema {
  for (const kind of kinds.filter(({ refer }) => refer)) {
    const type = schema.getType(kind.type);
    if (!(type instanceof GraphQLObjectType)) continue; // of a lib that this process does not show
    const loader = loaderOf(kind, find);
    for (const field of Object.values(type.getFields())) {
      const { name, resolve = defaultFieldResolver } = field;
      field.resolve = (source: Referred, ...rest) => {
        const shown: unknown = resolve(source, ...rest);
        return shown === undefined ? loader.load(source.id).then((whole) => whole[name]) : shown;
      };
    }
  }
  return schema;
}

/** Public things alone are referred to, so that the loader can be everybody's; nothing is kept. */
function loaderOf(kind: NodeKind, find: FindReferred): SharedLoader<string, Referred> {
  return sharedLoader(async (ids) => {
    const found = await find(kind, [...new Set(ids)]);
    return ids.map((id) => (found.get(id) as Referred | undefined) ?? new Error(`No ${kind.type} ${id}`));
  });
}
