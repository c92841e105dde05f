import { assertNoViolations, DomainError, isId, newId, NotFoundError } from '@chengjie/kernel';
import { Database, isActor, type Person } from '@chengjie/platform';
import { CONFIG, DAY_PLACES, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { DocumentContents } from './document-contents.js';
import { documentErrors } from './document.errors.js';
import { dayViolations, nameAsStored, refusalOf, uploadViolations } from './document.rules.js';
import {
  addPiece,
  cameToday,
  countDay,
  documentsByIds,
  insertDocument,
  lockDocuments,
  refuseDocument,
} from './document.statements.js';
import type { Bringer, DocumentRefusal, DocumentRow } from './document.terms.js';
import { inPieces } from './in-pieces.js';
import { mediaTypeOf } from './media-type.js';

/** What is said of a file before its bytes come. */
export interface AnnouncedFile {
  readonly fileName: string;
  readonly bytes: number;
}

/** Takes files in, piece by piece (docs/adr/0037). Each piece counts at once, so that a lost connection costs one at most. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly contents: DocumentContents,
    @Inject(CONFIG) private readonly config: Pick<Config, 'documents'>,
  ) {}

  /** Largest file that is taken, in MiB; none where the site has no store. */
  get mostMebibytes(): number {
    return this.config.documents?.mostMebibytes ?? 0;
  }

  /** A document that has nothing yet. @returns its id @throws DomainError */
  async begin(person: Bringer, file: AnnouncedFile): Promise<string> {
    const fileName = nameAsStored(file.fileName);
    if (!this.config.documents) throw new DomainError(documentErrors.DOCUMENTS_NOT_KEPT());
    assertNoViolations(uploadViolations(fileName, file.bytes, this.mostMebibytes));
    await this.assertDay(person, file.bytes);
    await this.contents.assertRoom(file.bytes);
    const id = newId<'Document'>();
    const grantId = isActor(person) ? person.acting.id : null;
    await this.database.transaction(async () => {
      await this.database.query(countDay, [person.accountId, file.bytes]);
      const contentId = await this.contents.begin(file.bytes);
      await this.database.query(insertDocument, [id, person.accountId, grantId, fileName, file.bytes, contentId]);
    });
    return id;
  }

  /** Those who send at once may each bring a piece beyond it. @throws DomainError where so much has come today that this is too much */
  private async assertDay({ place }: Bringer, bytes: number): Promise<void> {
    const came = await this.database.queryOne(cameToday, [place]);
    const inAll = this.config.documents?.dayMebibytes ?? 0;
    if (came)
      assertNoViolations(dayViolations(came, bytes, { inAll, fromPlace: (inAll - (inAll % DAY_PLACES)) / DAY_PLACES }));
  }

  /** An upload of one's own. @throws NotFoundError */
  async found(person: Person, id: string): Promise<DocumentRow> {
    const document = isId(id) ? await this.database.queryOne(documentsByIds, [[id]]) : null;
    if (document?.accountId !== person.accountId) throw noSuchDocument(id);
    return document;
  }

  /**
   * Takes what comes of an upload from where it stands.
   * @returns where it stands then
   * @throws DomainError where it stands elsewhere, or what comes is refused
   */
  async receive(person: Bringer, id: string, offset: number, body: AsyncIterable<Uint8Array>): Promise<number> {
    const document = await this.found(person, id);
    if (document.received !== offset || !document.contentId) throw new DomainError(documentErrors.DOCUMENT_OFFSET());
    if (document.received === document.bytes) return offset;
    const writer = await this.contents.writer(document.contentId);
    let stands = offset;
    for await (const piece of inPieces(body, document.bytes - offset)) {
      await this.assertDay(person, piece.length);
      const mediaType = stands === 0 ? await this.judged(document, piece) : null;
      const name = await writer.put(stands, piece);
      const added = await this.database.queryOne(addPiece, [id, stands, piece.length, name, mediaType, person.place]);
      if (!added) {
        await writer.takeBack(name);
        throw new DomainError(documentErrors.DOCUMENT_OFFSET());
      }
      stands = added.received;
    }
    return stands;
  }

  /** The type of content by its beginning, before any of it is kept. @throws DomainError where it is refused */
  private async judged({ id, fileName }: DocumentRow, beginning: Buffer): Promise<string | null> {
    const mediaType = mediaTypeOf(beginning);
    const refusal = refusalOf(fileName, mediaType);
    if (refusal) await this.refuse(id, refusal);
    return mediaType ?? null;
  }

  private async refuse(id: string, refusal: DocumentRefusal): Promise<never> {
    await this.database.transaction(async () => {
      const [document] = await this.database.query(lockDocuments, [[id]]);
      if (document?.status !== 'RECEIVING') throw new DomainError(documentErrors.DOCUMENT_OFFSET());
      await this.database.query(refuseDocument, [id, refusal]);
      if (document.contentId) await this.contents.drop(document.contentId);
    });
    throw new DomainError(documentErrors[refusal](['fileName']));
  }
}

/** It does not exist, or is not for the person to know. */
export function noSuchDocument(id: string): NotFoundError {
  return new NotFoundError({ zh: '文件', en: 'document' }, id);
}
