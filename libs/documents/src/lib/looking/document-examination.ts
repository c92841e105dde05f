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
  takeNext,
} from '../document.statements.js';
import { lookedAtByClamd } from './clamd.js';

/** What a look at a whole document found. */
interface Looked {
  readonly hash: string;
  readonly malice: boolean;
}

/** Looks at what came in whole, before anybody reads it. */
@Injectable()
export class DocumentExamination {
  constructor(
    private readonly database: Database,
    private readonly contents: DocumentContents,
    @Inject(CONFIG) private readonly config: Pick<Config, 'documents'>,
  ) {}

  /** Looks at the next one. @returns false where none waits @throws Error where one could not be looked at: it waits on */
  async examineNext(): Promise<boolean> {
    const taken = await this.database.queryOne(takeNext, []);
    if (!taken) return false;
    const looked = await this.look(taken.contentId);
    await this.database.transaction(() => this.judge(taken.id, looked));
    return true;
  }

  /** Outside of a transaction: it takes as long as the store and the daemon take. */
  private async look(contentId: string): Promise<Looked> {
    const hash = createHash('sha256');
    const content = hashed(this.contents.read(contentId), hash);
    const clamd = this.config.documents?.clamd;
    const malice = clamd !== undefined && (await lookedAtByClamd(clamd, content)) !== null;
    for await (const piece of content) void piece; // what nobody else read
    return { hash: hash.digest('hex'), malice };
  }

  /** Of a document that its bringer gave up meanwhile there is nothing to judge. */
  private async judge(id: string, { hash, malice }: Looked): Promise<void> {
    await this.database.query(takeHash, [hash]);
    const [document] = await this.database.query(lockDocuments, [[id]]);
    if (document?.status !== 'QUARANTINED' || !document.contentId) return;
    if (malice) await this.database.query(refuseDocument, [id, 'DOCUMENT_INFECTED']);
    else await this.accept(id, document.contentId, hash);
    await this.contents.drop(document.contentId);
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
