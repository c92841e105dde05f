import { assertNoViolations, newId } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../account/account-provisioning.service.js';
import { jurisdictionViolations } from '../accounts.policy.js';
import { accountEvents } from '../accounts.events.js';
import type { AgencyRow } from './agencies.reader.js';

const insert = statement<object, [string, string, AgencyKind, string]>(
  'agency_insert',
  'insert into agency (id, name, kind, region_code) values ($1, $2, $3, $4)',
);

/** Enters the offices of government that use the marketplace. */
@Injectable()
export class Agencies {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /**
   * Enters an agency of the actor's jurisdiction. @returns its id
   * @throws DomainError
   */
  async create(actor: Actor, { name, kind, regionCode }: Omit<AgencyRow, 'id'>): Promise<string> {
    assertNoViolations(jurisdictionViolations(actor, regionCode));
    const id = newId<'Agency'>();
    await this.database.query(insert, [id, name.trim(), kind, regionCode]);
    await this.events.append(accountEvents.AGENCY_CREATED(id, { name, kind, regionCode }), { actor });
    return id;
  }
}
