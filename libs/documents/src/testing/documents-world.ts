import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@chengjie/kernel';
import { Database, FailureLog } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { DocumentContents } from '../lib/document-contents.js';
import { documentsByIds } from '../lib/document.statements.js';
import type { Bringer, DocumentRow } from '../lib/document.terms.js';
import { Documents } from '../lib/documents.service.js';
import { DocumentExamination } from '../lib/looking/document-examination.js';
import { FolderStore } from '../lib/pieces/folder-store.js';
import { PieceSeal } from '../lib/pieces/piece-seal.js';
import type { PieceStore } from '../lib/pieces/piece-store.js';
import { Uploads } from '../lib/uploads.service.js';
import { documentsSchema } from '../schema.js';

/** Accounts and grants as far as documents know of them, and a table of matters that have papers. */
const template = {
  name: 'documents',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema]);
    const database = await Database.connect({ url, entities: [] });
    await database.run('create table account (id uuid primary key)');
    await database.run('create table role_grant (id uuid primary key)');
    await migrate(url, [platformSchema, documentsSchema]);
    await database.run('create table paper (document_id uuid not null unique references document (id))');
    await database.run('grant select on account, role_grant, paper to chengjie_app');
    await database.run('grant insert on paper to chengjie_app');
    await database.close();
  },
};

/** What a world is made with. */
export interface WorldOptions {
  readonly mostMebibytes?: number;
  readonly dayMebibytes?: number;
  readonly clamd?: string;
  /** Made from the folder that else keeps the pieces. */
  readonly store?: (folder: string) => PieceStore;
}

/** People who bring documents, on a database and in a folder of their own. For specs only. */
export class DocumentsWorld {
  private constructor(
    readonly db: TestDatabase,
    readonly database: Database,
    readonly folder: string,
    readonly contents: DocumentContents,
    readonly config: Pick<Config, 'documents' | 'masterKey'>,
    /** What the operator was told of. */
    readonly failures: readonly string[],
  ) {}

  static async create(options: WorldOptions = {}): Promise<DocumentsWorld> {
    const db = await testDatabase(template);
    const database = await Database.connect({ url: db.url, entities: [], poolSize: 6 });
    const folder = await mkdtemp(join(tmpdir(), 'documents-'));
    const { mostMebibytes = 50, dayMebibytes = 51_200, clamd, store } = options;
    const documents = { store: { folder }, mostMebibytes, dayMebibytes, clamd };
    const config = { masterKey: randomBytes(32), documents };
    const pieces = store?.(folder) ?? new FolderStore(folder);
    const failures: string[] = [];
    class Failures extends FailureLog {
      override readonly report = (_: unknown, what = '') => void failures.push(what);
    }
    const contents = new DocumentContents(database, new PieceSeal(config), pieces, new Failures());
    return new DocumentsWorld(db, database, folder, contents, config, failures);
  }

  get uploads(): Uploads {
    return new Uploads(this.database, this.contents, this.config);
  }
  get documents(): Documents {
    return new Documents(this.database, this.contents);
  }
  get examination(): DocumentExamination {
    return new DocumentExamination(this.database, this.contents, this.config);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.db.drop();
    await rm(this.folder, { recursive: true });
  }

  transaction<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** Somebody who brings files from a place. */
  async person(place = '192.0.2.1'): Promise<Bringer> {
    const accountId = newId();
    await this.db.query('insert into account (id) values ($1)', [accountId]);
    return { accountId, displayName: '人员', grants: [], place };
  }

  /** A document whose bytes have come in. @returns its id */
  async brought(by: Bringer, content: Buffer, fileName = '身份证.png'): Promise<string> {
    const id = await this.uploads.begin(by, { fileName, bytes: content.length });
    await this.uploads.receive(by, id, 0, inChunks(content));
    return id;
  }

  /** The same of one that was looked at as well. */
  async accepted(by: Bringer, content: Buffer, fileName?: string): Promise<string> {
    const id = await this.brought(by, content, fileName);
    await this.examination.examineNext();
    return id;
  }

  async row(id: string): Promise<DocumentRow> {
    return (await this.database.queryOne(documentsByIds, [[id]])) as DocumentRow;
  }

  /** What a document consists of, as it is read. */
  async read(id: string): Promise<Buffer> {
    const { contentId } = await this.row(id);
    const parts: Buffer[] = [];
    for await (const part of this.contents.read(contentId ?? '')) parts.push(part);
    return Buffer.concat(parts);
  }

  /** A matter comes to have a document. */
  async refer(id: string): Promise<void> {
    await this.database.run('insert into paper (document_id) values ($1)', [id]);
  }

  /** Removes what was dropped, as if a minute had gone by. */
  async removeDropped(): Promise<void> {
    await this.db.tamper(`update document_content set dropped_at = dropped_at - interval '1 minute'`, []);
    await this.contents.removeDropped();
  }

  /** Names of the files that are kept. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
}

/** Signature and head of a picture of one point, and the beginning of its content. */
const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108020000009077' + '53de7fffffff49444154',
  'hex',
);

/** Content that begins as a picture does, and is unlike any other. */
export function picture(bytes: number): Buffer {
  return Buffer.concat([PNG, randomBytes(bytes - PNG.length)]);
}

/** A body as it comes from a connection. @param lostAfter bytes after which the connection is lost */
export async function* inChunks(content: Buffer, lostAfter = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) {
    if (at >= lostAfter) throw new Error('aborted');
    yield await Promise.resolve(content.subarray(at, Math.min(at + 65_536, lostAfter)));
  }
}
