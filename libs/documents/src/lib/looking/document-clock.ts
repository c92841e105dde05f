import { Database, WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DocumentContents } from '../document-contents.js';
import { staleDocuments, trimDays } from '../document.statements.js';
import { Documents } from '../documents.service.js';
import { DocumentExamination } from './document-examination.js';

/** Wait between two looks that find nothing, in milliseconds: somebody waits for a document to be looked at. */
const WAIT_MS = 1_000;

/** Wait between two rounds of cleaning, in milliseconds. */
const CLEAN_MS = 3_600_000;

/** Looks at documents, and removes what belongs to nothing. */
@Injectable()
export class DocumentClock extends WorkerClock {
  private cleanedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly examination: DocumentExamination,
    private readonly contents: DocumentContents,
    private readonly documents: Documents,
  ) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    if (performance.now() - this.cleanedAt > CLEAN_MS) {
      this.cleanedAt = performance.now();
      await this.clean();
    }
    const examined = await this.examination.examineNext(); // first: a store that removes nothing holds up nobody
    const removed = await this.contents.removeDropped();
    return examined || removed > 0 ? 0 : WAIT_MS;
  }

  /** What came in part, and what belongs to nothing, a day after it was begun. */
  async clean(): Promise<void> {
    for (;;) {
      const stale = await this.database.query(staleDocuments, []);
      if (stale.length === 0) break;
      for (const { id } of stale) {
        if (this.stopped) return;
        await this.database.transaction(() => this.documents.clean(id));
      }
    }
    await this.database.query(trimDays, []);
  }
}
