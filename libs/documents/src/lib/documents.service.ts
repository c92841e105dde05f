import { DomainError, isId, type Violation } from '@chengjie/kernel';
import { Database, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DocumentContents } from './document-contents.js';
import { documentErrors } from './document.errors.js';
import { deleteDocument, lockDocuments } from './document.statements.js';
import { useViolations } from './document.policy.js';
import { noSuchDocument } from './uploads.service.js';

/** What becomes of documents once they are there. All of it within the caller's transaction. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly contents: DocumentContents,
  ) {}

  /**
   * What stands against letting documents belong to a matter, each by its path; they stay as they are until the transaction ends, in
   * which the matter's rows come to refer to them.
   */
  async take(person: Person, asked: readonly { id: string; path: readonly string[] }[]): Promise<Violation[]> {
    if (asked.length === 0) return [];
    const locked = await this.database.query(lockDocuments, [asked.map(({ id }) => id)]);
    return asked.flatMap(({ id, path }, index) =>
      asked.findIndex((other) => other.id === id) < index
        ? [documentErrors.DOCUMENT_IN_USE(path)]
        : useViolations(
            person,
            locked.find((document) => document.id === id),
            path,
          ),
    );
  }

  /** Its bringer gives it up, as long as it belongs to nothing. @throws NotFoundError, DomainError */
  async discard(person: Person, id: string): Promise<void> {
    const [document] = isId(id) ? await this.database.query(lockDocuments, [[id]]) : [];
    if (document?.accountId !== person.accountId) throw noSuchDocument(id);
    if (document.referred) throw new DomainError(documentErrors.DOCUMENT_IN_USE(['documentId']));
    await this.remove(document);
  }

  /** The same of one that is too old to belong to anything any more; of one that does meanwhile, nothing. */
  async clean(id: string): Promise<void> {
    const [document] = await this.database.query(lockDocuments, [[id]]);
    if (document && !document.referred) await this.remove(document);
  }

  private async remove({ id, contentId }: { id: string; contentId: string | null }): Promise<void> {
    await this.database.query(deleteDocument, [id]);
    if (contentId) await this.contents.drop(contentId);
  }
}
