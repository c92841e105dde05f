import { Inject, type Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Payload } from './user-errors.js';

/** Names of a payload's properties that hold a reference. */
type Reference<P> = { [Key in keyof P]: P[Key] extends string | undefined ? Key : never }[keyof P];

/**
 * The resolver by which a payload shows what its act was about: acts answer a reference, and what it refers to is loaded
 * after the commit (docs/adr/0002). Without a reference, as when the act was refused, there is nothing to show.
 * @param field declared by the payload's type
 * @param reference property of what the act answered
 */
export function payloadResolver<P extends Payload, Source extends object>(
  payload: Type<P>,
  field: keyof P & string,
  reference: Reference<P>,
  source: Type<Source>,
  load: (source: Source, id: string) => Promise<unknown>,
): Type<object> {
  @Resolver(() => payload)
  class PayloadResolver {
    constructor(@Inject(source) readonly source: Source) {}

    @ResolveField(field)
    async shown(@Parent() answered: P): Promise<unknown> {
      const id = answered[reference] as string | undefined;
      return id ? ((await load(this.source, id)) ?? null) : null;
    }
  }
  return PayloadResolver;
}
