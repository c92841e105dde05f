import { Database, DOCUMENT_OWNERS, type Actor, type DocumentOwner, type Person } from '@chengjie/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { readsDocument } from './document.policy.js';
import { documentsByIds } from './document.statements.js';
import type { SeenDocument } from './document.terms.js';

/** Reads documents, each for whom its owner is. */
@Injectable()
export class DocumentsReader {
  constructor(
    private readonly database: Database,
    private readonly modules: ModuleRef,
    @Inject(DOCUMENT_OWNERS) private readonly owners: readonly DocumentOwner[],
  ) {}

  /** Those of these that the person may read, by id. Whose second factor is missing reads what everybody reads (docs/adr/0026). */
  async visible(
    ids: readonly string[],
    actor: Actor | null,
    person: Person | null,
  ): Promise<ReadonlyMap<string, SeenDocument>> {
    const reading = person?.proof?.factorMissing ? null : person;
    const rows = await this.database.query(documentsByIds, [ids]);
    // Asked of what is not there too: how long an answer takes does not tell whether it is.
    const found = await Promise.all(
      this.owners.map(async ({ reader, find, visibility }) => ({
        visibility,
        owned: await find(this.modules.get<object>(reader, { strict: false }), ids, actor, reading),
      })),
    );
    return new Map(
      rows.flatMap((row): [string, SeenDocument][] => {
        const referring = found.filter(({ owned }) => owned.has(row.id));
        const owned = referring.map((each) => each.owned.get(row.id) === true);
        return readsDocument(reading, row, owned)
          ? [[row.id, { ...row, visibility: referring[0]?.visibility ?? null }]]
          : [];
      }),
    );
  }
}
