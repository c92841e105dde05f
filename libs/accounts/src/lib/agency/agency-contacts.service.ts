import { assertNoViolations, NotFoundError } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountEvents } from '../accounts.events.js';
import { jurisdictionViolations } from '../accounts.policy.js';
import { addressViolations, normalizeAddress } from '../address/address.rules.js';
import { AgenciesReader } from './agencies.reader.js';
import { telephoneViolations } from './agency-contact.rules.js';
import type { AgencyContactRow } from './agency-contacts.reader.js';

const enter = statement<object, [string, string, string, string, string | null]>(
  'agency_contact_enter',
  `insert into agency_contact (agency_id, address, telephone, opening_hours, mail_address) values ($1, $2, $3, $4, $5)
   on conflict (agency_id) do update set address = excluded.address, telephone = excluded.telephone,
     opening_hours = excluded.opening_hours, mail_address = excluded.mail_address, changed_at = clock_timestamp()`,
);

/** Says where the public reaches an agency. */
@Injectable()
export class AgencyContacts {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly agencies: AgenciesReader,
  ) {}

  /**
   * Enters it whole, for an agency of the actor's jurisdiction; what was there before is in the log.
   * @throws DomainError
   */
  async enter(actor: Actor, contact: Omit<AgencyContactRow, 'changedAt'>): Promise<void> {
    const { agencyId, address, telephone, openingHours } = contact;
    const mailAddress = contact.mailAddress === null ? null : normalizeAddress(contact.mailAddress);
    const agency = await this.agencies.byId(agencyId);
    if (!agency) throw new NotFoundError({ zh: '机关', en: 'agency' }, agencyId);
    assertNoViolations([
      ...jurisdictionViolations(actor, agency.regionCode),
      ...telephoneViolations(telephone),
      ...(mailAddress === null ? [] : addressViolations(mailAddress, 'mailAddress')),
    ]);
    await this.database.query(enter, [agencyId, address, telephone, openingHours, mailAddress]);
    const data = { address, telephone, openingHours, mailAddress };
    await this.events.append(accountEvents.AGENCY_CONTACT_ENTERED(agencyId, data), { actor });
  }
}
