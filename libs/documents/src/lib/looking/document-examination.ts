import { createHash, type Hash } from 'node:crypto';
import { Database } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { DocumentContents } from '../document-contents.js';
import {
  acceptDocument,
  lockContentOfHash,
  lockDocuments,
  refuseDocument,
  setHash,
  takeHash,
  takeLookBack,
  takeNext,
  type TakenDocument,
} from '../document.statements.js';
import { MOST_LOOKS, type DocumentRefusal } from '../document.terms.js';
import { lookedAtByClamd, NotLookedAt } from './clamd.js';
import { carriesMore } from './package-look.js';
import { isPackage } from './package.rules.js';

/** What a look at a whole document found. */
interface Looked {
  readonly hash: string;
  readonly refusal: DocumentRefusal | null;
}

/** Looks at what came in whole, before anybody reads it. */
@Injectable()
export class DocumentExamination {
  constructor(
    private readonly database: Database,
    private readonly contents: DocumentContents,
    @Inject(CONFIG) private readonly config: Pick<Config, 'documents'>,
  ) {}

  /** Looks at the next one. @returns false where none waits @throws Error where one could not be looked at: it waits on, or is refused */
  async examineNext(): Promise<boolean> {
    const taken = await this.database.queryOne(takeNext, []);
    if (!taken) return false;
    try {
      const looked = await this.look(taken);
      await this.database.transaction(() => this.judge(taken.id, looked));
    } catch (error) {
      if (!(error instanceof NotLookedAt)) await this.database.query(takeLookBack, [taken.id]);
      else if (taken.looks >= MOST_LOOKS) await this.database.transaction(() => this.giveUp(taken.id));
      throw error;
    }
    return true;
  }

  /** Outside of a transaction: it takes as long as the store and the daemon take. */
  private async look({ contentId, mediaType, bytes }: TakenDocument): Promise<Looked> {
    const hash = createHash('sha256');
    const content = hashed(this.contents.read(contentId), hash);
    const clamd = this.config.documents?.clamd;
    const malice = clamd !== undefined && (await lookedAtByClamd(clamd, content)) !== null;
    for await (const piece of content) void piece; // what nobody else read
    const more =
      !malice && isPackage(mediaType) && (await carriesMore(mediaType, this.contents.reading(contentId, bytes), bytes));
    const refusal = malice ? 'DOCUMENT_INFECTED' : more ? 'DOCUMENT_CARRIES_MORE' : null;
    return { hash: hash.digest('hex'), refusal };
  }

  /** Of a document that its bringer gave up meanwhile there is nothing to judge. */
  private async judge(id: string, { hash, refusal }: Looked): Promise<void> {
    await this.database.query(takeHash, [hash]);
    const contentId = await this.waiting(id);
    if (!contentId) return;
    if (refusal) await this.database.query(refuseDocument, [id, refusal]);
    else await this.accept(id, contentId, hash);
    await this.contents.drop(contentId);
  }

  /** What nobody could look at in a day is refused, so that neither its bringer nor an office waits for ever. */
  private async giveUp(id: string): Promise<void> {
    const contentId = await this.waiting(id);
    if (!contentId) return;
    await this.database.query(refuseDocument, [id, 'DOCUMENT_NOT_LOOKED_AT']);
    await this.contents.drop(contentId);
  }

  /** Content of a document that waits still, under its lock. */
  private async waiting(id: string): Promise<string | null> {
    const [document] = await this.database.query(lockDocuments, [[id]]);
    return document?.status === 'QUARANTINED' ? document.contentId : null;
  }

  /** By the copy of this content that is there already, if one is: its own one has no document then. */
  private async accept(id: string, contentId: string, hash: string): Promise<void> {
    const same = await this.database.queryOne(lockContentOfHash, [hash]);
    if (!same) await this.database.query(setHash, [contentId, hash]);
    await this.database.query(acceptDocument, [id, same?.id ?? contentId, hash]);
  }
}

async function* hashed(content: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}
