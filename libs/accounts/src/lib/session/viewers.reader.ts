import { Permissions, type Actor, type Permission } from '@chengjie/platform';
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

  /** Who sends a request, in the role it acts in. */
  of(actor: Actor): Viewer {
    const { accountId, displayName, grants, acting } = actor;
    const holds = (permission: Permission) => this.permissions.holds(actor, permission);
    return { id: accountId, displayName, grants, acting, actor, holds };
  }

  /** Who has just signed in: the request itself was sent by nobody. */
  async ofAccount(id: string): Promise<Viewer | null> {
    const actor = await this.actors.actorOfAccount(id);
    return actor && this.of(actor);
  }
}
