import { shanghaiDate, startOfShanghaiDate } from '@chengjie/kernel';
import type { Database } from '@chengjie/platform';
import { Ids } from '../generator/ids.js';
import { insertRows } from '../generator/rows.js';
import type { Setting } from '../setting.js';
import type { People } from './people.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * One decision about the federation step that waits for a second person: the province goes on with it for five years. Before the
 * projects, as claims are. None once the last day of the rule packs is over.
 */
export async function storeStepDecision(
  database: Database,
  { seed, calendar, rules }: Setting,
  people: People,
): Promise<void> {
  const base = rules.list(null, '22').findLast(({ value }) => value.region === '22');
  const last = base?.value.federationStep.until;
  if (!base || last === undefined || last <= calendar.date(0)) return;
  const by = people.actor('province-registrar-1');
  const at = new Date(calendar.day(-3).getTime() + 10 * HOUR);
  const from = shanghaiDate(new Date(startOfShanghaiDate(last).getTime() + DAY));
  await insertRows(database, 'federation_step_decision', [
    {
      ...{ id: new Ids(seed, 'federation-step').at(at), region_code: '22', effective_from: from },
      until: `${String(BigInt(from.slice(0, 4)) + 4n)}-12-31`,
      document_name: '吉林省民政厅关于继续优先向社区社会组织联合会购买服务的通知（示例）',
      document_number: '示例〔2026〕1号',
      ...{ base_pack_id: base.value.id, base_pack_hash: base.hash },
      ...{ proposed_by: by.accountId, proposed_in: by.acting.id, proposed_at: at },
    },
  ]);
}
