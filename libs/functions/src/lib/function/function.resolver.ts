import { isId } from '@chengjie/kernel';
import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  Act,
  Can,
  CurrentActor,
  fenOf,
  Input,
  payloadResolver,
  Published,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { RetireFunctionPayload, SaveFunctionPayload } from '../functions.payloads.js';
import { FunctionLists } from './function-lists.reader.js';
import { FunctionRegister } from './function-register.service.js';
import { FunctionLookup, FunctionsArgs, RetireFunctionInput, SaveFunctionInput } from './function.inputs.js';
import type { FunctionVersion } from './function.terms.js';
import { FunctionConnection, FunctionType } from './function.type.js';
import { Functions } from './functions.reader.js';

/** Functions: one, a province's list, and the acts that change them. */
@Resolver(() => FunctionType)
export class FunctionResolver {
  constructor(
    private readonly functions: Functions,
    private readonly lists: FunctionLists,
    private readonly register: FunctionRegister,
  ) {}

  @Published()
  @Query(() => FunctionType, {
    nullable: true,
    description: 'A function in its latest published version; null if there is none.',
  })
  async function(
    @Args('by', { type: () => FunctionLookup, description: 'Which one.' }) { id, code }: FunctionLookup,
  ): Promise<FunctionVersion | null> {
    const found = isId(id) ? this.functions.current(id) : this.functions.currentByCode(code ?? '');
    return (await found) ?? null;
  }

  @Can('function:save')
  @Query(() => FunctionConnection, {
    description: 'The functions that your province keeps, in their latest versions, drafts and retired ones too.',
  })
  functionRegister(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: FunctionsArgs,
  ): Promise<Page<FunctionVersion>> {
    return this.lists.ofProvince(actor.acting.regionCode.slice(0, 2), filter ?? {}, page);
  }

  @Act(() => SaveFunctionPayload, {
    description: 'Writes a new function, or a new version of one. It is a draft until an edition lists it.',
    access: 'function:save',
  })
  async saveFunction(@CurrentActor() actor: Actor, @Input() input: SaveFunctionInput): Promise<object> {
    const guidePriceFen = input.guidePrice ? fenOf(input.guidePrice) : null;
    const { versionId } = await this.register.save(actor, { ...input, guidePriceFen });
    return { versionId };
  }

  @Act(() => RetireFunctionPayload, {
    description: 'Takes a function out of use: later editions do not list it, what was published stays.',
    access: 'function:retire',
  })
  async retireFunction(@CurrentActor() actor: Actor, @Input() input: RetireFunctionInput): Promise<object> {
    await this.register.retire(actor, input.id, input.reason);
    return { functionId: input.id };
  }
}

/** Loads what {@link FunctionResolver.saveFunction} saved. */
export const SaveFunctionPayloadResolver = payloadResolver(
  SaveFunctionPayload,
  'function',
  'versionId',
  Functions,
  (functions, id) => functions.version(id),
);

/** Loads what {@link FunctionResolver.retireFunction} retired. */
export const RetireFunctionPayloadResolver = payloadResolver(
  RetireFunctionPayload,
  'function',
  'functionId',
  Functions,
  (functions, id) => functions.current(id),
);
