import { Act, CurrentPerson, Input, type Person } from '@chengjie/platform';
import { Resolver } from '@nestjs/graphql';
import { DiscardDocumentInput, DiscardDocumentPayload, DocumentType } from './document.type.js';
import { Documents } from './documents.service.js';

/** What is done with documents, beside bringing them. */
@Resolver(() => DocumentType)
export class DocumentResolver {
  constructor(private readonly documents: Documents) {}

  @Act(() => DiscardDocumentPayload, {
    description: 'Gives up a document of one’s own that belongs to nothing, whether it has come in whole or not.',
    access: 'SIGNED_IN',
  })
  async discardDocument(
    @CurrentPerson() person: Person,
    @Input() { documentId }: DiscardDocumentInput,
  ): Promise<object> {
    await this.documents.discard(person, documentId);
    return {};
  }
}
