import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';

const SCHEMA = join(import.meta.dirname, '..', '..', '..', '..', 'schema.graphql');

/** Mutations whose input takes no idempotency key, by the schema. */
export function actsWithoutKey(): readonly string[] {
  const mutations = buildSchema(readFileSync(SCHEMA, 'utf8')).getMutationType()?.getFields() ?? {};
  const isKeyed = (type: Parameters<typeof getNamedType>[0]) => {
    const input = getNamedType(type);
    return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
  };
  return Object.values(mutations)
    .filter(({ args }) => !args.some(({ type }) => isKeyed(type)))
    .map(({ name }) => name);
}
