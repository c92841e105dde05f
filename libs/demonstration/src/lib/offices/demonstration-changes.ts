import { addPeriod, registerRulesHash, registerRulesOn } from '@chengjie/law';
import type { Database } from '@chengjie/platform';
import { Ids } from '../generator/ids.js';
import type { Setting } from '../setting.js';
import type { People } from './people.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Who asked for more staff in its entry, how many days ago, of which office, and whether that is decided. */
const CHANGES = [
  { by: 'yangge-team', office: 'filing-office', form: 'FILED_ASSOCIATION', daysAgo: 12, more: 1, decided: true },
  { by: 'volunteers', office: 'registrar', form: 'ASSOCIATION', daysAgo: 3, more: 4, decided: false },
] as const;

const region = (code: string) =>
  `(select jsonb_build_object('code', r.code, 'name', r.name) from region r where r.code = ${code})`;

/** The entry as it was asked about: `$1` fewer staff than the register says. */
const former = `jsonb_build_object('name', o.name, 'track', o.track, 'legalForm', o.legal_form, 'creditCode', o.credit_code,
  'filingNumber', o.filing_number, 'kind', o.kind, 'region', ${region('o.region_code')}, 'areas',
  (select coalesce(jsonb_agg(${region('a.region_code')} order by a.region_code), '[]') from organization_area a where a.organization_id = o.id),
  'representative', o.representative, 'supervisingDepartment', o.supervising_department, 'staffCount', o.staff_count - $1::int)`;

/** Stores changes of entries that were asked for, before any bid: what an entry was at a deadline is fixed once bids are opened. */
export async function storeChanges(database: Database, { seed, calendar }: Setting, people: People): Promise<void> {
  const ids = new Ids(seed, 'changes');
  const today = registerRulesOn(calendar.date(0));
  for (const { by, office, form, daysAgo, more, decided } of CHANGES) {
    const at = new Date(calendar.day(-daysAgo).getTime() + 9 * HOUR);
    const then = registerRulesOn(calendar.date(-daysAgo));
    // Until changes have been applied for that long, by the rules of today.
    const rules = then?.change ? then : today;
    if (!rules?.change) return; // as of a day before all rules about changes
    const [applicant, officer] = [people.actor(by), people.actor(office)];
    const { organizationId } = applicant.acting;
    const { role, regionCode } = officer.acting;
    const { end, provisional } = addPeriod(at, rules.change.decision, calendar.working);
    const id = ids.at(at);
    // Of what is decided the register says the new number already, of what is not the old one.
    const fewer = decided ? more : 0;
    await database.run(
      `insert into register_application (id, applicant_id, form, name, kind, region_code, office_role, office_code, address, premises,
         area_codes, purpose, representative, supervising_department, member_persons, member_units, staff_count, funds_fen, rules_id,
         rules_hash, submitted_at, due_at, due_provisional, about_id, former)
       select $2, $3, $4, o.name, o.kind, o.region_code, $5, $6, '社区活动室', 'LENT',
         array(select a.region_code from organization_area a where a.organization_id = o.id order by 1),
         '组织本社区居民开展日常活动，自愿参加，不收费用。', o.representative, o.supervising_department, 20, 0,
         o.staff_count - $1::int + $7::int, 0, $8, $9, $10, $11, $12, o.id, ${former}
       from organization o where o.id = $13`,
      [
        ...[fewer, id, applicant.accountId, form, role, regionCode, more, rules.id, registerRulesHash(rules)],
        ...[at, end, provisional, organizationId],
      ],
    );
    if (!decided) continue;
    const decidedAt = new Date(at.getTime() + 5 * DAY);
    await database.run(
      `update register_application set status = 'GRANTED', decided_by = $2, decided_in = $3, decided_at = $4,
         reason = '材料齐全，准予变更', organization_id = about_id where id = $1`,
      [id, officer.accountId, officer.acting.id, decidedAt],
    );
    await database.run(
      `insert into organization_former_entry (organization_id, until, name, track, legal_form, credit_code, filing_number, kind,
         region_code, representative, supervising_department, staff_count, area_codes)
       select o.id, $2, o.name, o.track, o.legal_form, o.credit_code, o.filing_number, o.kind, o.region_code, o.representative,
         o.supervising_department, o.staff_count - $3::int,
         array(select a.region_code from organization_area a where a.organization_id = o.id order by 1)
       from organization o where o.id = $1`,
      [organizationId, decidedAt, more],
    );
  }
}
