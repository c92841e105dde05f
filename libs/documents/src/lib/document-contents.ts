import { randomUUID } from 'node:crypto';
import { DomainError, newId } from '@chengjie/kernel';
import { Database, FailureLog } from '@chengjie/platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentErrors } from './document.errors.js';
import {
  contentById,
  deleteContent,
  dropContent,
  droppedContents,
  insertContent,
  lockContent,
} from './document.statements.js';
import { PIECE_BYTES } from './document.terms.js';
import { PieceSeal, type ContentSeal, type PiecePlace } from './pieces/piece-seal.js';
import { PIECE_STORE, type PieceStore } from './pieces/piece-store.js';

/** Bytes of a content, both ends included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What documents consist of: sealed pieces in the store, and their names in the database. */
@Injectable()
export class DocumentContents {
  constructor(
    private readonly database: Database,
    private readonly seals: PieceSeal,
    @Inject(PIECE_STORE) private readonly kept: PieceStore | null,
    @Inject(FailureLog) private readonly failures: FailureLog = new FailureLog(),
  ) {}

  /**
   * Many accounts together bring more than any disk has: a full one would stop what else is on it.
   * @throws DomainError where there is no room for so many bytes; the operator is told
   */
  async assertRoom(bytes: number): Promise<void> {
    if ((await this.store.room()) >= bytes) return;
    const full = new DomainError(documentErrors.DOCUMENTS_FULL());
    this.failures.report(full, 'The store of documents is nearly full, and takes none');
    throw full;
  }

  /** A new content, within the caller's transaction. @throws DomainError where the site has no store */
  async begin(bytes: number): Promise<string> {
    if (!this.kept) throw new DomainError(documentErrors.DOCUMENTS_NOT_KEPT());
    const id = newId<'DocumentContent'>();
    await this.database.query(insertContent, [id, this.seals.newKey(id), bytes]);
    return id;
  }

  /** Puts pieces of a content. @throws DomainError where there is no room by now */
  async writer(contentId: string): Promise<ContentWriter> {
    const { sealedKey, bytes, pieces } = await this.found(contentId);
    await this.assertRoom(bytes - pieces.length * PIECE_BYTES);
    return new ContentWriter(this.store, this.seals.of(contentId, sealedKey), contentId, bytes);
  }

  /** Content as it was brought, a piece in memory at a time. @throws Error where a piece is missing, or not what was put */
  async *read(contentId: string, range?: ByteRange): AsyncGenerator<Buffer> {
    const { sealedKey, bytes, pieces } = await this.found(contentId);
    const seal = this.seals.of(contentId, sealedKey);
    const { from, to } = range ?? { from: 0, to: bytes - 1 };
    for (let number = Math.floor(from / PIECE_BYTES); number * PIECE_BYTES <= to; number += 1) {
      const piece = pieces[number];
      if (piece === undefined) throw new Error(`Content ${contentId} lacks its piece ${number}`);
      const plain = seal.open(placeOf(number, bytes), await this.store.get(contentId, piece));
      const begin = number * PIECE_BYTES;
      yield plain.subarray(Math.max(from - begin, 0), Math.min(to + 1 - begin, plain.length));
    }
  }

  /** Reads here and there in a content of so many bytes; the piece that was read last is kept, since what stands together is asked for together. */
  reading(contentId: string, bytes: number): (from: number, to: number) => Promise<Buffer> {
    let kept: { begin: number; piece: Buffer } = { begin: Number.NaN, piece: Buffer.of() };
    const pieceAt = async (begin: number) => {
      const range = { from: begin, to: Math.min(begin + PIECE_BYTES, bytes) - 1 };
      for await (const piece of this.read(contentId, range)) kept = { begin, piece };
      return kept.piece;
    };
    return async (from, to) => {
      const parts: Buffer[] = [];
      for (let at = from; at <= Math.min(to, bytes - 1);) {
        const begin = at - (at % PIECE_BYTES);
        const piece = kept.begin === begin ? kept.piece : await pieceAt(begin);
        parts.push(piece.subarray(at - begin, to + 1 - begin));
        at = begin + PIECE_BYTES;
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    };
  }

  /** Lets go of a content that no document has any more, within the caller's transaction; {@link removeDropped} removes it. */
  async drop(contentId: string): Promise<void> {
    await this.database.query(lockContent, [contentId]);
    await this.database.query(dropContent, [contentId]);
  }

  /** Removes what was let go of: the pieces first, so that a crash leaves a row that says what there is to remove. @returns how many */
  async removeDropped(): Promise<number> {
    if (!this.kept) return 0;
    const dropped = await this.database.query(droppedContents, []);
    for (const { id } of dropped) {
      await this.kept.remove(id);
      await this.database.query(deleteContent, [id]);
    }
    return dropped.length;
  }

  private get store(): PieceStore {
    if (!this.kept) throw new DomainError(documentErrors.DOCUMENTS_NOT_KEPT());
    return this.kept;
  }

  private async found(contentId: string) {
    const content = await this.database.queryOne(contentById, [contentId]);
    if (!content) throw new Error(`There is no content ${contentId}`);
    return content;
  }
}

/** Puts pieces of one content. */
export class ContentWriter {
  constructor(
    private readonly store: PieceStore,
    private readonly seal: ContentSeal,
    private readonly contentId: string,
    private readonly bytes: number,
  ) {}

  /** Under a name of its own, so that two who send the same piece never overwrite each other's. @returns the name */
  async put(offset: number, plain: Uint8Array): Promise<string> {
    const name = randomUUID();
    const place = placeOf(offset / PIECE_BYTES, this.bytes);
    await this.store.put(this.contentId, name, this.seal.seal(place, plain));
    return name;
  }

  /** Removes a piece that came to nothing: somebody else's counts, or there is no such content any more. */
  takeBack(name: string): Promise<void> {
    return this.store.remove(this.contentId, name);
  }
}

function placeOf(number: number, bytes: number): PiecePlace {
  return { number, last: (number + 1) * PIECE_BYTES >= bytes };
}
