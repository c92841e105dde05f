import { wordsOfViolation, type Bilingual } from '@chengjie/kernel';
import {
  BilingualText,
  DateTimeScalar,
  IdempotencyKeyField,
  IdField,
  Node,
  Payload,
  textEnum,
  type DocumentVisibility,
} from '@chengjie/platform';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DocumentStatus } from './document.acts.js';
import { documentErrors } from './document.errors.js';
import type { DocumentRefusal, SeenDocument } from './document.terms.js';

const DocumentStatusEnum: { readonly [Status in DocumentStatus]: Status } = textEnum(
  'DocumentStatus',
  'How a document stands.',
  {
    RECEIVING: 'Its bytes are coming in.',
    QUARANTINED: 'It is there, and nobody reads it until it has been looked at.',
    ACCEPTED: 'It has been looked at, and can be read.',
    REFUSED: 'It was refused, and nothing of it is kept.',
  },
);

const DocumentRefusalEnum: { readonly [Refusal in DocumentRefusal]: Refusal } = textEnum(
  'DocumentRefusal',
  'Why a document was refused.',
  {
    DOCUMENT_MISLABELLED: 'Its content is not what the ending of its name says.',
    DOCUMENT_KIND_NOT_TAKEN: 'It is of a kind that is not taken.',
    DOCUMENT_INFECTED: 'Malicious content was found in it.',
    DOCUMENT_NOT_LOOKED_AT: 'It was tried for a day to look at it, and could not be.',
    DOCUMENT_CARRIES_MORE: 'Something was found in it that is no part of a document: a program, a macro, an archive.',
  },
);

const DocumentVisibilityEnum: { readonly [Visibility in DocumentVisibility]: Visibility } = textEnum(
  'DocumentVisibility',
  'Among whom a document is, as what it belongs to says.',
  {
    PUBLIC: 'Everybody reads it.',
    PARTIES: 'Those read it who may read what it belongs to.',
    SEALED: 'Nobody reads it before what it belongs to is opened.',
  },
);

@ObjectType('Document', {
  implements: Node,
  description:
    'A file that somebody brought. Its bytes come by the tus protocol, version 1.0.0: POST to `/uploads` with `Upload-Length` and the file’s name as `filename` of `Upload-Metadata`, signed in as for the API; the address that is answered ends in the id of the document. It is read by those who may read what it belongs to; while it belongs to nothing, by its bringer alone, and for a day.',
})
export class DocumentType {
  @Field(() => ID, { description: 'Identifies the document.' })
  id!: string;

  @Field({ description: 'Name of the file, as whoever brought it wrote it.' })
  fileName!: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  bytes!: number;

  @Field(() => Int, { description: 'How many of them have come in.' })
  received!: number;

  @Field(() => String, { nullable: true, description: 'Media type by its content; null before any came.' })
  mediaType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its content, in hexadecimal digits; null until it is accepted.',
  })
  contentHash!: string | null;

  @Field(() => DocumentStatusEnum, { description: 'How it stands.' })
  status!: DocumentStatus;

  @Field(() => DocumentRefusalEnum, { nullable: true, description: 'Why it was refused.' })
  refusal!: DocumentRefusal | null;

  @Field(() => BilingualText, { nullable: true, description: 'The same in words.' })
  refusalReason!: Bilingual | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it had come in whole.' })
  uploadedAt!: Date | null;

  @Field(() => DocumentVisibilityEnum, {
    nullable: true,
    description: 'Among whom it is; null while it belongs to nothing.',
  })
  visibility!: DocumentVisibility | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it is read on this server, in the role that asks; ranges are answered. Null until it is accepted.',
  })
  url!: string | null;
}

/** A document as its type shows it. @param actingGrantId of the role that asks, which a browser that follows an address names in no header */
export function shownDocument(document: SeenDocument, actingGrantId: string | null): DocumentType {
  const { id, fileName, bytes, received, mediaType, contentHash, status, refusal, uploadedAt, visibility } = document;
  const acting = actingGrantId === null ? '' : `?as=${actingGrantId}`;
  return {
    ...{ id, fileName, bytes, received, mediaType, contentHash, status, refusal, uploadedAt, visibility },
    refusalReason: refusal && wordsOfViolation(documentErrors[refusal](), 'ANY'),
    url: status === 'ACCEPTED' ? `/documents/${id}/${encodeURIComponent(fileName)}${acting}` : null,
  };
}

@InputType({ description: 'A document that is given up.' })
export class DiscardDocumentInput {
  @IdField({ description: 'The document; it is one’s own, and belongs to nothing.' })
  documentId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType({ description: 'Nothing of the document is kept.' })
export class DiscardDocumentPayload extends Payload {}
