import { Database, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal } from './draft-seal.js';
import { draftsAt, draftsOf, type DraftRow } from './draft.statements.js';
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
    const slots = forms.map((form) => this.seal.placeOf(owner, form).slot);
    const drafts = this.opened(await this.database.query(draftsAt, [slots]));
    return forms.flatMap((form) => drafts.find((draft) => draft.form === form) ?? []);
  }

  /** All of them, last saved first. */
  async all(person: Person): Promise<Draft[]> {
    const holder = this.seal.holderOf(await this.owners.of(person));
    const drafts = this.opened(await this.database.query(draftsOf, [holder]));
    return drafts.sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime());
  }

  private opened(rows: readonly DraftRow[]): Draft[] {
    return rows.flatMap(({ slot, revision, sealed, endsOn }) => {
      const kept = this.seal.open(slot, revision, sealed);
      if (!kept) return [];
      const { form, content, page = null } = kept;
      return [{ form, content, page, endsOn, revision: revision.toString('hex'), savedAt: new Date(kept.savedAt) }];
    });
  }
}
