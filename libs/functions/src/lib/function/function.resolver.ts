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
import { CreateFunctionPayload, RetireFunctionPayload, UpdateFunctionPayload } from '../functions.payloads.js';
import { FunctionListsReader } from './function-lists.reader.js';
import { FunctionRegister } from './function-register.service.js';
import {
  CreateFunctionInput,
  FunctionContentInput,
  FunctionLookup,
  FunctionsArgs,
  RetireFunctionInput,
  UpdateFunctionInput,
} from './function.inputs.js';
import type { FunctionContent, FunctionVersion, PresentFunction } from './function.terms.js';
import { FunctionType, FunctionVersionConnection } from './function.type.js';
import { FunctionsReader } from './functions.reader.js';

/** Functions: one, a province's list, and the acts that change them. */
@Resolver(() => FunctionType)
export class FunctionResolver {
  constructor(
    private readonly functions: FunctionsReader,
    private readonly lists: FunctionListsReader,
    private readonly register: FunctionRegister,
  ) {}

  @Published()
  @Query(() => FunctionType, {
    nullable: true,
    description: 'A function in the words of its latest published version; null if there is none.',
  })
  async function(
    @Args('by', { type: () => FunctionLookup, description: 'Which one.' }) { id, code }: FunctionLookup,
  ): Promise<PresentFunction | null> {
    const found = id ? this.functions.current(id) : this.functions.currentByCode(code ?? '');
    return (await found) ?? null;
  }

  @Can('function:update')
  @Query(() => FunctionVersionConnection, {
    description: 'The functions that your province keeps, in their latest versions, drafts and retired ones too.',
  })
  functionRegister(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: FunctionsArgs,
  ): Promise<Page<FunctionVersion>> {
    return this.lists.ofProvince(actor.acting.regionCode.slice(0, 2), filter ?? {}, page);
  }

  @Act(() => CreateFunctionPayload, {
    description: 'Writes a new function. It is a draft until an edition lists it.',
    access: 'function:create',
  })
  async createFunction(@CurrentActor() actor: Actor, @Input() input: CreateFunctionInput): Promise<object> {
    const { versionId } = await this.register.create(actor, input.code, contentOf(input), input);
    return { versionId };
  }

  @Act(() => UpdateFunctionPayload, {
    description: 'Writes a new version of a function. It is a draft until an edition lists it.',
    access: 'function:update',
  })
  async updateFunction(@CurrentActor() actor: Actor, @Input() input: UpdateFunctionInput): Promise<object> {
    const { versionId } = await this.register.update(actor, input.id, contentOf(input), input);
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

function contentOf({ guidePrice, ...content }: FunctionContentInput): FunctionContent {
  return { ...content, guidePriceFen: guidePrice ? fenOf(guidePrice) : null };
}

/** Loads what {@link FunctionResolver.createFunction} wrote. */
export const CreateFunctionPayloadResolver = payloadResolver(
  CreateFunctionPayload,
  'version',
  'versionId',
  FunctionsReader,
  (functions, id) => functions.version(id),
);

/** Loads what {@link FunctionResolver.updateFunction} wrote. */
export const UpdateFunctionPayloadResolver = payloadResolver(
  UpdateFunctionPayload,
  'version',
  'versionId',
  FunctionsReader,
  (functions, id) => functions.version(id),
);

/** Loads what {@link FunctionResolver.retireFunction} retired. */
export const RetireFunctionPayloadResolver = payloadResolver(
  RetireFunctionPayload,
  'function',
  'functionId',
  FunctionsReader,
  (functions, id) => functions.current(id),
);
