import {
  CalendarDateScalar,
  Costs,
  DateTimeScalar,
  LONG_TEXT_COST,
  NestedField,
  Payload,
  TextField,
  TextListField,
} from '@chengjie/platform';
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { FORM_LENGTH, FORMS_AT_ONCE, MOST_CHARACTERS, PAGE_LENGTHS } from './draft.terms.js';

const FORM = 'Name of the form and of the thing that it is about, as the client chooses it.';

const PATH = 'Its address, as the client chose it.';
const TITLE = 'What it was called, in the language that it was read in.';

@ObjectType({ description: 'The page on which something was typed, by which its author finds it again.' })
export class DraftPage {
  @Field({ description: PATH })
  path!: string;

  @Field({ description: TITLE })
  title!: string;
}

@InputType({ description: 'The page on which something is typed.' })
export class DraftPageInput {
  @TextField({ max: PAGE_LENGTHS.path, asTyped: true, description: PATH })
  path!: string;

  @TextField({ min: 0, max: PAGE_LENGTHS.title, asTyped: true, description: TITLE })
  title!: string;
}

@ObjectType({ description: 'What one has typed into a form and not sent yet.' })
export class Draft {
  @Field({ description: FORM })
  form!: string;

  @Costs(3 * LONG_TEXT_COST)
  @Field({ description: 'What was typed, as the client wrote it.' })
  content!: string;

  @Field({ description: 'Names this state of the draft, for `SaveDraftInput.revision`.' })
  revision!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;

  @Field(() => CalendarDateScalar, { description: 'Last day on which it is kept, unless it is saved again.' })
  endsOn!: string;

  @Field(() => DraftPage, { nullable: true, description: 'Where it was typed; null where the client did not say.' })
  page!: DraftPage | null;
}

@ArgsType()
export class DraftsOfForms {
  @TextListField({
    ...FORM_LENGTH,
    ...FORMS_AT_ONCE,
    asTyped: true,
    nullable: true,
    description: 'Names of the forms, as `saveDraft` was told them, at most 50; left out, all that one keeps.',
  })
  forms?: string[] | null;
}

@InputType({ description: 'What to keep of a form that is being filled in.' })
export class SaveDraftInput {
  @TextField({ ...FORM_LENGTH, asTyped: true, description: FORM })
  form!: string;

  @TextField({
    min: 0,
    max: MOST_CHARACTERS,
    asTyped: true,
    description: 'What was typed, in a form of the client’s own.',
  })
  content!: string;

  @TextField({
    max: 32,
    asTyped: true,
    nullable: true,
    description:
      'Revision of the draft that this goes on from; null for a form that has none yet. If it is another by now, nothing is saved.',
  })
  revision?: string | null;

  @NestedField(() => DraftPageInput, {
    nullable: true,
    description: 'Where it is typed: kept as its content is, for its author to find it again.',
  })
  page?: DraftPageInput | null;
}

@ObjectType({ description: 'The draft is kept.' })
export class SaveDraftPayload extends Payload {
  @Field(() => Draft, { nullable: true, description: 'The draft as it is kept.' })
  draft?: Draft | null;

  form?: string;
}

@InputType({ description: 'Which draft to leave nothing of.' })
export class DiscardDraftInput {
  @TextField({ ...FORM_LENGTH, asTyped: true, description: FORM })
  form!: string;
}

@ObjectType({ description: 'Nothing of the draft is kept.' })
export class DiscardDraftPayload extends Payload {}
