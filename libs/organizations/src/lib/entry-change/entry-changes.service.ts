import { assertNoViolations, readCode } from '@chengjie/kernel';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { endMandatesOfMember } from '../mandate/mandate.statements.js';
import { OrganizationRegister, type NewEntry } from '../organization/organization-register.service.js';
import type { Organization } from '../organization/organization.entity.js';
import { assertAllowed, isFilingOfficeOf, isRegistrarOf } from '../organization/organization.policy.js';
import { creditCodeViolations } from '../organization/organization.rules.js';
import type { LegalForm } from '../organization/organization.terms.js';
import { assertNotOwn } from '../organization/own-affair.js';
import { organizationEvents } from '../organizations.events.js';
import { refreshOrganizationSearch } from '../search/organization-search.js';
import { RegisterEntryTeller } from '../telling/register-entry-teller.js';

/** An entry as it is to stand from now on; when it was founded and how much it carries is none of it. */
export type ChangedEntry = Omit<NewEntry, 'foundedOn' | 'capacity'>;

/** As what a filed group is registered. */
export interface BecomesRegistered {
  readonly creditCode: string;
  readonly legalForm: LegalForm;
}

interface WrittenEntry extends Omit<ChangedEntry, 'areaCodes' | 'alikeConfirmed'> {
  readonly id: string;
  readonly track: string;
  readonly legalForm: string;
  readonly creditCode: string | null;
  readonly filingNumber: string | null;
}

const write = statement<object, [entry: string]>(
  'organization_entry_change',
  `update organization o set name = x.name, track = x.track, legal_form = x."legalForm", credit_code = x."creditCode",
     filing_number = x."filingNumber", kind = x.kind, region_code = x."regionCode", representative = x.representative,
     supervising_department = x."supervisingDepartment", staff_count = x."staffCount"
   from jsonb_to_record($1::jsonb) as x (id uuid, name text, track text, "legalForm" text, "creditCode" text, "filingNumber" text,
     kind text, "regionCode" text, representative text, "supervisingDepartment" text, "staffCount" int)
   where o.id = x.id`,
);

/** The areas as they are to be; those that it has already are left alone where none goes. */
const setAreas = [
  statement<object, [string, readonly string[]]>(
    'organization_areas_drop',
    `delete from organization_area where organization_id = $1
     and array(select region_code from organization_area where organization_id = $1 order by 1)
       <> array(select c from unnest($2::text[]) c order by c collate "C")`,
  ),
  statement<object, [string, readonly string[]]>(
    'organization_areas_put',
    `insert into organization_area (organization_id, region_code) select $1, unnest($2::text[]) on conflict do nothing`,
  ),
];

/** Changes entries of the register; the database keeps what they were (docs/adr/0041). */
@Injectable()
export class EntryChanges {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly teller: RegisterEntryTeller,
  ) {}

  /**
   * Changes an entry under the identity that it has. With a code a filed group becomes a registered organization: its filing number
   * ends, all that hangs on it stays. @throws DomainError, ForbiddenError, NotFoundError
   */
  async change(
    actor: Actor,
    id: string,
    { areaCodes, alikeConfirmed, ...entry }: ChangedEntry,
    { registered, reason }: { readonly registered: BecomesRegistered | null; readonly reason: string },
  ): Promise<void> {
    const was = await this.register.lock(id);
    assertAllowed(isOfficeOf(actor, was, registered !== null), {
      zh: '变更由登记（备案）该组织的机关办理。',
      en: 'An entry is changed by the office that made it, a filed group registered by civil affairs of the county.',
    });
    await assertNotOwn(this.database, actor, id);
    const form = registered
      ? {
          track: 'REGISTERED',
          legalForm: registered.legalForm,
          filingNumber: null,
          creditCode: readCode(registered.creditCode),
        }
      : { track: was.track, legalForm: was.legalForm, filingNumber: was.filingNumber, creditCode: was.creditCode };
    const { legalForm, creditCode = null, filingNumber = null } = form;
    assertNoViolations([
      ...(registered ? creditCodeViolations(creditCode ?? '', legalForm) : []),
      ...(await this.register.entryViolations({
        ...{ ...entry, areaCodes, alikeConfirmed, legalForm },
        ...{ isFederation: was.isFederation, foundedOn: was.foundedOn, capacity: was.capacity },
      })),
    ]);
    const { name } = entry;
    await this.register.keepNamedApart(actor, id, { name, regionCode: entry.regionCode, alikeConfirmed });
    const written: WrittenEntry = { ...entry, ...form, id, creditCode, filingNumber };
    await this.database.query(write, [JSON.stringify(written)]);
    for (const set of setAreas) await this.database.query(set, [id, areaCodes]);
    await refreshOrganizationSearch(this.database, [id]);
    const changed = organizationEvents.ORGANIZATION_ENTRY_CHANGED(id, { before: was.name, after: name });
    await this.events.append(changed, { actor, reason });
    if (registered) {
      const entered = organizationEvents.ORGANIZATION_REGISTERED(id, { name, creditCode, filingNumber });
      await this.events.append(entered, { actor });
      await this.endMandates(actor, id, reason);
    }
    await this.teller.tellDecision(actor, id, 'ENTRY_CHANGED', reason);
  }

  /** No federation bids for a registered organization. */
  private async endMandates(actor: Actor, id: string, reason: string): Promise<void> {
    for (const { id: mandateId, federationId } of await this.database.query(endMandatesOfMember, [id]))
      await this.events.append(organizationEvents.MANDATE_ENDED(id, { mandateId, federationId }), { actor, reason });
  }
}

/** Registered ones are the registrar's, and who becomes one; filed ones the filing office's, or the registrar's above where that one buys. */
function isOfficeOf(actor: Actor, { track, regionCode }: Organization, becomesRegistered: boolean): boolean {
  const isRegistrars = track === 'REGISTERED' || becomesRegistered;
  return isRegistrarOf(actor, regionCode) || (!isRegistrars && isFilingOfficeOf(actor, regionCode));
}
