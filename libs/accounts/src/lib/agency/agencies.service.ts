import { assertNoViolations, newId } from '@chengjie/kernel';
import { likeness } from '@chengjie/kernel/node';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../account/account-provisioning.service.js';
import { jurisdictionViolations } from '../accounts.policy.js';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import type { AgencyRow } from './agencies.reader.js';
import { refreshAgencySearch } from './agency-search.js';

const insert = statement<object, [string, string, AgencyKind, string]>(
  'agency_insert',
  'insert into agency (id, name, kind, region_code) values ($1, $2, $3, $4)',
);

const namedInRegion = statement<{ name: string }, [regionCode: string]>(
  'agencies_named_in_region',
  'select name from agency where region_code = $1',
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
    const [own, others] = [likeness(name), await this.database.query(namedInRegion, [regionCode])];
    const taken = others.some((other) => likeness(other.name) === own);
    assertNoViolations(taken ? [accountErrors.AGENCY_NAME_TAKEN(['name'])] : []);
    const id = newId<'Agency'>();
    await this.database.query(insert, [id, name, kind, regionCode]);
    await refreshAgencySearch(this.database, [id]);
    await this.events.append(accountEvents.AGENCY_CREATED(id, { name, kind, regionCode }), { actor });
    return id;
  }
}
