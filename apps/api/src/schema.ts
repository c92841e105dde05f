import { ACCESS, describeSchema, schemaOptions, type Access } from '@chengjie/platform';
import { apis } from '@chengjie/product/api';
import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';

/** The schema from the code alone: no database, no server. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolverClasses(), schemaOptions());
    return lexicographicSortSchema(describeSchema(schema));
  } finally {
    await app.close();
  }
}

/**
 * Root fields as `Query.project`, and fields of what is one's own as `Viewer.bids`, with the access that their handler
 * declares; undefined when it declares none.
 */
export function declaredAccess(): ReadonlyMap<string, Access | undefined> {
  const declared = new Map<string, Access | undefined>();
  for (const resolver of resolverClasses()) {
    const parent = parentOf(resolver);
    const prototype = resolver.prototype as Record<string, object>;
    for (const name of Object.getOwnPropertyNames(prototype).filter((each) => each !== 'constructor')) {
      const handler = prototype[name] as object;
      const isField = Reflect.getMetadata('graphql:resolve_property', handler) === true;
      const type = isField ? parent : (Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined);
      if (!type || !['Query', 'Mutation', 'Subscription', 'Viewer'].includes(type)) continue;
      const field = (Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? name;
      declared.set(`${type}.${field}`, Reflect.getMetadata(ACCESS, handler) as Access | undefined);
    }
  }
  return declared;
}

/** Name of the class whose fields a resolver resolves. */
function parentOf(resolver: Type): string | undefined {
  const type = Reflect.getMetadata('graphql:resolver_type', resolver) as string | (() => { name: string }) | undefined;
  return typeof type === 'function' ? type().name : type;
}

function resolverClasses(): Type[] {
  return apis
    .flatMap(({ module }) => Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) as unknown[])
    .filter((provider): provider is Type => typeof provider === 'function' && isResolver(provider));
}

function isResolver(provider: object): boolean {
  return Reflect.getMetadataKeys(provider).some((key) => String(key).startsWith('graphql:resolver'));
}
