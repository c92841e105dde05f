import { Database, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal } from './draft-seal.js';
import { draftsAt } from './draft.statements.js';
import type { Draft } from './draft.type.js';

/** Drafts as their owners read them. */
@Injectable()
export class DraftsReader {
  constructor(
    private readonly database: Database,
    private readonly owners: DraftOwners,
    private readonly seal: DraftSeal,
  ) {}

  /** One's own drafts of some forms, in the role one acts in; what cannot be opened counts as nothing. */
  async of(person: Person, forms: readonly string[]): Promise<Draft[]> {
    const owner = await this.owners.of(person);
    const places = forms.map((form) => ({ form, slot: this.seal.placeOf(owner, form).slot }));
    const rows = await this.database.query(draftsAt, [places.map(({ slot }) => slot)]);
    return places.flatMap(({ form, slot }) => {
      const row = rows.find((each) => each.slot.equals(slot));
      const kept = row && this.seal.open(slot, row.revision, row.sealed);
      if (!kept) return [];
      const savedAt = new Date(kept.savedAt);
      return [{ form, content: kept.content, revision: row.revision.toString('hex'), savedAt }];
    });
  }
}
