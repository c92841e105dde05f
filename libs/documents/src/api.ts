import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { shownDocument } from './lib/document.type.js';
import { DocumentsApiModule } from './lib/documents.module.js';
import { DocumentsReader } from './lib/documents.reader.js';

/** What of this lib the API shows. */
export const documentsApi: ApiManifest = {
  lib: 'documents',
  module: DocumentsApiModule,
  nodes: [
    nodeKind('Document', 'document', DocumentsReader, async (documents, ids, actor, person) => {
      const seen = await documents.visible(ids, actor, person);
      return new Map([...seen].map(([id, document]) => [id, shownDocument(document, actor?.acting.id ?? null)]));
    }),
  ],
};
