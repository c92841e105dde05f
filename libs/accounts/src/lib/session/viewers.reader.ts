import { isActor, Permissions, type Actor, type Permission, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../account/account.type.js';
import { AccountActorsReader } from './account-actors.reader.js';

/** People as they see themselves. */
@Injectable()
export class ViewersReader {
  constructor(
    private readonly actors: AccountActorsReader,
    private readonly permissions: Permissions,
  ) {}

  /** Who sends a request, in the role it acts in, if that is settled. */
  of(person: Person, actor: Actor | null): Viewer {
    const { accountId, displayName, grants, proof } = person;
    const holds = (permission: Permission) => this.permissions.holds(actor, permission);
    return {
      id: accountId,
      displayName,
      grants,
      acting: actor?.acting ?? null,
      secondFactorMissing: proof?.factorMissing ?? false,
      actor: actor as Actor,
      holds,
    };
  }

  /** Who has just changed something of its own. */
  async ofAccount(id: string): Promise<Viewer | null> {
    const person = await this.actors.personOfAccount(id);
    return person && this.of(person, isActor(person) ? person : null);
  }

  /** Who has just signed in: the request itself was sent by nobody. */
  async ofSession(token: string): Promise<Viewer | null> {
    const person = await this.actors.actorOf({ token, kind: 'SESSION' });
    return person && this.of(person, isActor(person) ? person : null);
  }
}
