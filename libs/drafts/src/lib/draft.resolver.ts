import { Viewer } from '@chengjie/accounts';
import {
  Act,
  CountsAs,
  CurrentPerson,
  Input,
  payloadResolver,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Draft,
  DiscardDraftInput,
  DiscardDraftPayload,
  DraftsOfForms,
  SaveDraftInput,
  SaveDraftPayload,
} from './draft.type.js';
import { MOST_DRAFTS } from './draft.terms.js';
import { DraftsReader } from './drafts.reader.js';
import { Drafts } from './drafts.service.js';

/** What one has typed and not sent yet. */
@Resolver(() => Viewer)
export class OwnDraftResolver {
  constructor(private readonly reader: DraftsReader) {}

  @CountsAs(MOST_DRAFTS)
  @ResolveField(() => [Draft], {
    description:
      'One’s own drafts of these forms, or all of them, last saved first; in the role one acts in. Of forms that have none, nothing. Nobody else reads them: neither others of the same role nor oneself after an office gave the account new keys. A draft ends 90 days after it was saved last.',
  })
  drafts(@Context() { person }: RequestContextValue, @Args() { forms }: DraftsOfForms): Promise<Draft[]> | Draft[] {
    if (!person) return [];
    return forms ? this.reader.of(person, forms) : this.reader.all(person);
  }
}

/** Keeping and giving up drafts. */
@Resolver()
export class DraftResolver {
  constructor(private readonly drafts: Drafts) {}

  @Act(() => SaveDraftPayload, {
    description:
      'Keeps what one has typed into a form, for oneself alone and in the role one acts in. Takes no idempotency key, of which something would be kept: the revision does the same.',
    access: 'SIGNED_IN',
  })
  async saveDraft(@CurrentPerson() person: Person, @Input() input: SaveDraftInput): Promise<object> {
    return { form: await this.drafts.save(person, input) };
  }

  @Act(() => DiscardDraftPayload, {
    description: 'Leaves nothing of a draft of one’s own: it was sent, or is given up.',
    access: 'SIGNED_IN',
  })
  async discardDraft(@CurrentPerson() person: Person, @Input() { form }: DiscardDraftInput): Promise<object> {
    await this.drafts.discard(person, form);
    return {};
  }
}

/** Loads the draft that was saved. */
export const SaveDraftPayloadResolver = payloadResolver(
  SaveDraftPayload,
  'draft',
  'form',
  DraftsReader,
  async (drafts, form, { person }) => person && (await drafts.of(person, [form]))[0],
);
