import { Database, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal } from './draft-seal.js';
import { draftAt } from './draft.statements.js';
import type { Draft } from './draft.type.js';

/** Drafts as their owners read them. */
@Injectable()
export class DraftsReader {
  constructor(
    private readonly database: Database,
    private readonly owners: DraftOwners,
    private readonly seal: DraftSeal,
  ) {}

  /** One's own draft of a form, in the role one acts in; what cannot be opened counts as nothing. */
  async of(person: Person, form: string): Promise<Draft | null> {
    const { slot } = this.seal.placeOf(await this.owners.of(person), form);
    const row = await this.database.queryOne(draftAt, [slot]);
    const kept = row && this.seal.open(slot, row.revision, row.sealed);
    if (!kept) return null;
    return { form, content: kept.content, revision: row.revision.toString('hex'), savedAt: new Date(kept.savedAt) };
  }
}
