import { CONFIG, type Config } from '@chengjie/platform/config';
import { ContextFactory, Database, RequestModule } from '@chengjie/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { DocumentContents } from './document-contents.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentsReader } from './documents.reader.js';
import { Documents } from './documents.service.js';
import { serveDocuments } from './http/documents.plugin.js';
import { serveUploads } from './http/uploads.plugin.js';
import { FolderStore } from './pieces/folder-store.js';
import { PieceSeal } from './pieces/piece-seal.js';
import { PIECE_STORE, type PieceStore } from './pieces/piece-store.js';
import { Uploads } from './uploads.service.js';

const store = {
  provide: PIECE_STORE,
  inject: [CONFIG],
  useFactory: async ({ documents }: Config): Promise<PieceStore | null> => {
    if (!documents) return null;
    if ('folder' in documents.store) return new FolderStore(documents.store.folder);
    const { S3Store } = await import('./pieces/s3-store.js'); // its client is large, and few sites have it
    return new S3Store(documents.store.s3);
  },
};

/** Documents, and what they consist of. */
@Module({ providers: [store, PieceSeal, DocumentContents, Documents], exports: [DocumentContents, Documents] })
export class DocumentsModule {}

/** The same, through GraphQL and HTTP. */
@Module({
  imports: [DocumentsModule, RequestModule],
  providers: [Uploads, DocumentsReader, DocumentResolver],
})
export class DocumentsApiModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: ContextFactory,
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly reader: DocumentsReader,
    private readonly contents: DocumentContents,
    private readonly documents: Documents,
  ) {}

  /** Bytes go by HTTP itself: GraphQL carries none. Not awaited: that would start the server before Nest says how it refuses. */
  onModuleInit(): void {
    const { contexts, database, uploads, reader, contents, documents } = this;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    void server.register(serveUploads, { uploads, documents, database, contexts });
    void server.register(serveDocuments, { reader, contents, contexts });
  }
}
