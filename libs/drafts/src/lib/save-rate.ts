import { DomainError } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { draftErrors } from './draft.errors.js';
import { MOST_SAVES_A_MINUTE } from './draft.terms.js';

const MINUTE_MS = 60_000;

/** How often accounts save: counted in memory alone, since nothing that is stored may tell who is writing. */
@Injectable()
export class SaveRate {
  private readonly saves = new LRUCache<string, { count: number }>({ max: 10_000, ttl: MINUTE_MS });

  /** @throws DomainError DRAFTS_SAVED_TOO_OFTEN beyond {@link MOST_SAVES_A_MINUTE} */
  count(accountId: string): void {
    const minute = this.saves.get(accountId) ?? { count: 0 };
    if (minute.count === 0) this.saves.set(accountId, minute);
    minute.count += 1;
    if (minute.count > MOST_SAVES_A_MINUTE) throw new DomainError(draftErrors.DRAFTS_SAVED_TOO_OFTEN());
  }
}
