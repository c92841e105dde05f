import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DocumentsModule } from './documents.module.js';
import { DocumentClock } from './looking/document-clock.js';
import { DocumentExamination } from './looking/document-examination.js';

/** What the worker does: documents are looked at, and removed where they belong to nothing. */
@Module({ imports: [DocumentsModule], providers: [DocumentExamination, DocumentClock] })
export class DocumentsWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: DocumentClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
