import { DateTimeScalar, Payload, TextField, TextListField } from '@chengjie/platform';
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { FORM_LENGTH, FORMS_AT_ONCE, MOST_CHARACTERS } from './draft.terms.js';

const FORM = 'Name of the form and of the thing that it is about, as the client chooses it.';

@ObjectType({ description: 'What one has typed into a form and not sent yet.' })
export class Draft {
  @Field({ description: FORM })
  form!: string;

  @Field({ description: 'What was typed, as the client wrote it.' })
  content!: string;

  @Field({ description: 'Names this state of the draft, for `SaveDraftInput.revision`.' })
  revision!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;
}

@ArgsType()
export class DraftsOfForms {
  @TextListField({
    ...FORM_LENGTH,
    ...FORMS_AT_ONCE,
    asTyped: true,
    description: 'Names of the forms, as `saveDraft` was told them, at most 50.',
  })
  forms!: string[];
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
