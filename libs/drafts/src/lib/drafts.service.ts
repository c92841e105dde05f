import { DomainError } from '@chengjie/kernel';
import { Database, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal, type DraftPlace } from './draft-seal.js';
import { draftErrors } from './draft.errors.js';
import { countOf, draftsAt, putDraft, removeDraft, takeTurn } from './draft.statements.js';
import { MOST_DRAFTS } from './draft.terms.js';
import type { SaveDraftInput } from './draft.type.js';
import { SaveRate } from './save-rate.js';

/** Keeps what people have typed and not sent yet. None of it leaves an event, a key or a line in a log (docs/adr/0033). */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly owners: DraftOwners,
    private readonly seal: DraftSeal,
    private readonly rate: SaveRate,
  ) {}

  /** @throws DomainError where the draft is not what the input goes on from: nothing is overwritten then */
  async save(person: Person, { form, content, revision: known = null, page = null }: SaveDraftInput): Promise<string> {
    this.rate.count(person.accountId);
    const place = this.seal.placeOf(await this.owners.of(person), form);
    await this.database.query(takeTurn, [place.holder.toString('hex')]);
    await this.check(place, known);
    const revision = this.seal.newRevision();
    const savedAt = (await this.database.now()).toISOString();
    const sealed = this.seal.seal(place.slot, revision, { form, content, savedAt, page });
    await this.database.query(putDraft, [place.slot, place.holder, revision, sealed]);
    return form;
  }

  /** Leaves nothing of a draft, whatever its revision: it was sent, or its owner gave it up. */
  async discard(person: Person, form: string): Promise<void> {
    const { slot } = this.seal.placeOf(await this.owners.of(person), form);
    await this.database.query(removeDraft, [slot]);
  }

  private async check({ slot, holder }: DraftPlace, known: string | null): Promise<void> {
    const row = await this.database.queryOne(draftsAt, [[slot]]);
    // What nobody can open any more is nothing that could be lost.
    const held = row && this.seal.open(slot, row.revision, row.sealed) ? row.revision.toString('hex') : null;
    if (held !== known) throw new DomainError(held ? draftErrors.DRAFT_CHANGED_ELSEWHERE() : draftErrors.DRAFT_GONE());
    if (row) return;
    const kept = await this.database.queryOne(countOf, [holder]);
    if ((kept?.count ?? 0) >= MOST_DRAFTS) throw new DomainError(draftErrors.TOO_MANY_DRAFTS());
  }
}
