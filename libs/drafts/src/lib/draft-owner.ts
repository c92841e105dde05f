import { UnauthenticatedError } from '@chengjie/kernel';
import { Database, isActor, statement, type Actor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

/**
 * Whose a draft is: an account in one grant, since it has held it with keys that no office gave it (docs/adr/0018). Whoever
 * gains the role later, and the same account after a reset by an office, is another owner, who never meets the draft.
 */
export interface DraftOwner {
  readonly accountId: string;
  /** Null for somebody who acts in no role. */
  readonly grantId: string | null;
  readonly heldSince: Date;
}

const keysSince = statement<{ since: Date }, [accountId: string]>(
  'draft_keys_since',
  'select keys_since as since from account where id = $1',
);

/** Tells whose drafts a request may be about. */
@Injectable()
export class DraftOwners {
  constructor(private readonly database: Database) {}

  async of(person: Person): Promise<DraftOwner> {
    if (isActor(person)) return ownerOf(person);
    const { accountId } = person;
    const keys = await this.database.queryOne(keysSince, [accountId]);
    if (!keys) throw new UnauthenticatedError();
    return { accountId, grantId: null, heldSince: keys.since };
  }
}

function ownerOf({ accountId, acting, heldSince }: Actor): DraftOwner {
  return { accountId, grantId: acting.id, heldSince };
}
