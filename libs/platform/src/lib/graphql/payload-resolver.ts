import { Inject, type Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContextValue } from './request-context.js';
import type { Payload } from './user-errors.js';

/** Names of a payload's properties that hold a reference. */
type Reference<P> = { [Key in keyof P]: P[Key] extends string | undefined ? Key : never }[keyof P];

/** By whom and for what something is loaded, beside its id. */
export interface Loading<P extends Payload> extends Pick<RequestContextValue, 'actor' | 'person'> {
  /** What the act answered. */
  readonly answered: P;
}

/**
 * The resolver by which a payload shows what its act was about: acts answer a reference, and what it refers to is loaded
 * after the commit (docs/adr/0002). An act that has it at hand answers it whole, and nothing is loaded. Without a reference, as when
 * the act was refused, there is nothing to show.
 * @param field declared by the payload's type
 * @param reference property of what the act answered
 */
export function payloadResolver<P extends Payload, Source extends object>(
  payload: Type<P>,
  field: keyof P & string,
  reference: Reference<P>,
  source: Type<Source>,
  load: (source: Source, id: string, loading: Loading<P>) => unknown,
): Type<object> {
  @Resolver(() => payload)
  class PayloadResolver {
    constructor(@Inject(source) readonly source: Source) {}

    @ResolveField(field)
    async shown(@Parent() answered: P, @Context() { actor, person }: RequestContextValue): Promise<unknown> {
      const id = answered[reference] as string | undefined;
      return answered[field] ?? (id ? ((await load(this.source, id, { answered, actor, person })) ?? null) : null);
    }
  }
  return PayloadResolver;
}
