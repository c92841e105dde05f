import { WALK_STREET } from '@chengjie/demonstration-accounts';
import { addPeriod, registerRulesHash, registerRulesOn } from '@chengjie/law';
import type { Database } from '@chengjie/platform';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import type { PlannedOrganization } from '../organizations/organization.js';
import type { Setting } from '../setting.js';
import type { People } from './people.js';

/** One application in each state, of a founder each: `founder-1` to `founder-7`; one is past its last day. */
const STATES = ['SUBMITTED', 'SUBMITTED', 'MATERIAL_ASKED', 'GRANTED', 'REFUSED', 'APPEALED', 'WITHDRAWN'] as const;

const NAMES = ['合唱', '代购', '棋牌', '晨练', '助餐', '剪纸', '读书'];
/** How many days ago each was made: the second one waits for more than its twenty working days. */
const DAYS_AGO = [2, 60, 9, 30, 40, 70, 15];
const HOUR = 3_600_000;

/** Stores people without a role who found groups in the street, and how far they came: its filing office decides. */
export async function storeApplications(
  database: Database,
  { seed, calendar }: Setting,
  people: People,
  organizations: readonly PlannedOrganization[],
  passwordHash: string,
): Promise<void> {
  const ids = new Ids(seed, 'applications');
  const since = calendar.day(-80);
  const officer = people.actor('filing-office');
  const filed = organizations.find(
    ({ id, track, regionCode }) => track === 'FILED' && regionCode.startsWith(WALK_STREET) && !people.actsFor(id),
  );
  if (!filed) throw new RangeError('Too few filed organizations');
  const applications = STATES.map((status, index) => {
    const at = new Date(calendar.day(-(DAYS_AGO[index] ?? 1)).getTime() + 9 * HOUR);
    return { status, at, id: ids.at(at), accountId: ids.at(since), number: index + 1 };
  });
  const login = (number: number) => `founder-${number}`;
  await insertRows(
    database,
    'account',
    applications.map(({ accountId, number }) => ({
      ...{ id: accountId, login_name: login(number), display_name: `申请人 1${number}`, password_hash: passwordHash },
      ...{ status: 'ACTIVE', demonstration: true, created_at: since, keys_since: since },
    })),
  );
  await insertRows(
    database,
    'account_address',
    applications.map(({ accountId, number }) => ({
      ...{ id: ids.at(since), account_id: accountId, address: `${login(number)}@example.org`, language: 'zh' },
      ...{ entered_at: since, verified_at: since },
    })),
  );
  for (const { status, at, id, accountId, number } of applications) {
    const rules = registerRulesOn(calendar.date(-(DAYS_AGO[number - 1] ?? 1)));
    if (!rules) throw new RangeError('No rules about the register are known of that day');
    const { end, provisional } = addPeriod(at, rules.entry.FILED_SERVICE.decision, calendar.working);
    await database.run(
      `insert into register_application (id, applicant_id, form, name, kind, region_code, office_role, office_code, address, premises,
         area_codes, purpose, representative, supervising_department, member_persons, member_units, staff_count, funds_fen, rules_id,
         rules_hash, submitted_at, due_at, due_provisional)
       values ($1, $2, 'FILED_SERVICE', $3, 'CULTURE_SPORTS', $4, 'FILING_OFFICE', $5, '社区活动室', 'LENT', array[$5],
         '组织本社区居民开展日常活动，自愿参加，不收费用。', $6, null, 12, 0, 3, 0, $7, $8, $9, $10, $11)`,
      [
        ...[id, accountId, status === 'GRANTED' ? filed.name : `延安街道社区${NAMES[number - 1]}队`],
        ...[
          `${WALK_STREET}001`,
          WALK_STREET,
          `负责人 0${number}`,
          rules.id,
          registerRulesHash(rules),
          at,
          end,
          provisional,
        ],
      ],
    );
    const later = new Date(at.getTime() + 5 * 24 * HOUR);
    const by = [officer.accountId, officer.acting.id, later];
    const step = async (changes: string, ...values: unknown[]) =>
      void (await database.run(`update register_application set ${changes} where id = $1`, [id, ...values]));
    if (status === 'MATERIAL_ASKED') {
      await step(`status = 'MATERIAL_ASKED'`);
      await database.run(
        `insert into register_application_request (application_id, position, text, asked_by, asked_in, asked_at)
         values ($1, 0, '请补充章程草案和负责人身份证明。', $2, $3, $4)`,
        [id, ...by],
      );
    }
    if (status === 'GRANTED')
      await step(
        `status = 'GRANTED', decided_by = $2, decided_in = $3, decided_at = $4, reason = '材料齐全，符合备案条件', organization_id = $5`,
        ...by,
        filed.id,
      );
    if (status === 'REFUSED' || status === 'APPEALED')
      await step(
        `status = 'REFUSED', decided_by = $2, decided_in = $3, decided_at = $4, reason = '活动内容与章程草案所载宗旨不一致'`,
        ...by,
      );
    if (status === 'APPEALED') await step(`status = 'APPEALED', appeal = '昌邑区人民政府，行政复议'`);
    if (status === 'WITHDRAWN') await step(`status = 'WITHDRAWN', decided_at = $2`, later);
  }
}
