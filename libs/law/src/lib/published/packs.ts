import type { Bilingual } from '@chengjie/kernel';
import { parseRulePack, type RulePack } from '../rule-packs/rule-pack.js';
import {
  SINCE_2018,
  SINCE_2020,
  SINCE_2026,
  SINCE_2026_11,
  SINCE_2026_12,
  JILIN_THRESHOLDS,
  type Rules,
} from './common-rules.js';
import {
  JILIN_SINCE_DECEMBER_2026,
  SINCE_3_DECEMBER_2026,
  SINCE_4_DECEMBER_2026,
  SINCE_DECEMBER_2026,
} from './december-2026.js';
import { PROCEDURES, proceduresSince2026, proceduresSinceDecember2026 } from './procedures.js';
import { decision } from './sources.js';

interface Edition {
  readonly year: string;
  readonly from: string;
  readonly to: string | null;
  readonly rules: Rules;
  /** What its pack for Jilin says besides. */
  readonly ofJilin?: Partial<Rules>;
  /** By the amount from which an open tender is due, null where it is not known. */
  readonly procedures?: (openTenderFromFen: number | null) => RulePack['procedures'];
  readonly changes: Bilingual;
}

const EDITIONS: readonly Edition[] = [
  {
    year: '2018',
    from: '2018-01-01',
    to: '2020-02-29',
    rules: SINCE_2018,
    changes: {
      zh: '首个规则包：政府采购法、实施条例、财政部令第87号和第74号、财库〔2014〕214号，以及2017年12月25日的指导意见。',
      en: 'First pack: the procurement law, its regulation, orders 87 and 74, notice 214 and the policy of 25 December 2017.',
    },
  },
  {
    year: '2020',
    from: '2020-03-01',
    to: '2026-01-31',
    rules: SINCE_2020,
    changes: {
      zh: '财政部令第102号自2020年3月1日起施行，合同期限依其规定；财库〔2019〕38号：不得以名录作为参加采购的门槛。',
      en: 'Order 102 in force from 1 March 2020 governs contract terms; notice 38 of 2019: no list as an entry ticket.',
    },
  },
  {
    year: '2026',
    from: '2026-02-01',
    to: null,
    rules: SINCE_2026,
    changes: {
      zh: '财库〔2026〕2号：异常低价审查有了量化标准。',
      en: 'Notice 2 of 2026: figures for abnormally low bids.',
    },
  },
  {
    year: '2026-11',
    from: '2026-11-29',
    to: null,
    rules: SINCE_2026_11,
    ofJilin: JILIN_THRESHOLDS,
    procedures: proceduresSince2026,
    changes: {
      zh: '载入采购限额（吉林省）、专家比例和大额项目的评审小组、磋商截止时的家数、邀请的随机抽取、评估等级的新有效期、联合会优先的截止日，以及询问、保证金、备案、暂停的期限；新规则注明核对情况。',
      en: 'Adds thresholds (Jilin), the share of experts and larger panels, bids at the deadline of a consultation, invitations by chance, how long ratings are valid now, an end of the federation step, and periods for questions, bonds, filing and suspension; new rules say by what they were checked.',
    },
  },
  {
    year: '2026-12',
    from: '2026-12-01',
    to: null,
    rules: SINCE_2026_12,
    ofJilin: JILIN_THRESHOLDS,
    procedures: proceduresSince2026,
    changes: {
      zh: '载明达到公开招标数额标准时，哪些采购方式经批准可以采用（政府采购法第二十七条）。',
      en: 'Says which procedures may be used with an approval from the amount on from which an open tender is due (政府采购法 27).',
    },
  },
  {
    year: '2026-12-02',
    from: '2026-12-02',
    to: null,
    rules: SINCE_DECEMBER_2026,
    ofJilin: JILIN_SINCE_DECEMBER_2026,
    procedures: proceduresSinceDecember2026,
    changes: {
      zh: '每项来源注明核对情况；限额标准以下参照规章的、以及本平台自己的理解，改标为本平台规则；磋商、谈判由评审小组审查资格；载入实施条例第二十八条：一个财政年度内以公开招标以外的方式多次采购，累计超过公开招标数额标准的。',
      en: 'Each source says by what it was checked; what is taken over below the threshold, and what is our own reading, is marked as ours; panels review qualification in consultations and negotiations; adds 条例 28: purchases by other ways than an open tender that together pass its amount within a fiscal year.',
    },
  },
  {
    year: '2026-12-03',
    from: '2026-12-03',
    to: null,
    rules: SINCE_3_DECEMBER_2026,
    ofJilin: JILIN_SINCE_DECEMBER_2026,
    procedures: proceduresSinceDecember2026,
    changes: {
      zh: '公告要求服务范围、承接资质的，须包括项目地区的全部；此前只包括一部分的也可以。',
      en: 'Where a notice asks for the service area or the qualification, it holds all of the project’s region; before, a part was enough.',
    },
  },
  {
    year: '2026-12-04',
    from: '2026-12-04',
    to: null,
    rules: SINCE_4_DECEMBER_2026,
    ofJilin: JILIN_SINCE_DECEMBER_2026,
    procedures: proceduresSinceDecember2026,
    changes: {
      zh: '载入民政部令第60号的活动异常名录和严重违法失信名单：列入情形、移出期限、答复天数。',
      en: 'Adds the lists of order 60 of the Ministry of Civil Affairs: their grounds, when one leaves them, and the days to reply.',
    },
  },
];

/** Elsewhere in the country the policy of Jilin does not bind: the federation step is there only if a notice states it. */
const STATED_ONLY: Pick<Rules, 'federationStep'> = {
  federationStep: [
    { requiredForCivilAffairsMoney: false, mayBeStatedByOthers: true, regimes: ['STATUTORY', 'BELOW_THRESHOLD'] },
    decision(undefined, '吉林省以外由采购公告自行载明'),
  ],
};

function pack(region: string, name: Bilingual, edition: Edition, local?: Partial<Rules>): RulePack {
  const rules = Object.entries({ ...edition.rules, ...local });
  const pick = (index: 0 | 1) => Object.fromEntries(rules.map(([rule, pair]) => [rule, pair[index]]));
  return parseRulePack({
    id: `${region}-${edition.year}`,
    version: 1,
    title: { zh: `${name.zh}规则包 ${edition.year}`, en: `Rule pack ${edition.year}, ${name.en}` },
    region,
    effectiveFrom: edition.from,
    effectiveTo: edition.to,
    changes: edition.changes,
    procedures: edition.procedures?.(local?.thresholds?.[0]?.openTenderFromFen ?? null) ?? PROCEDURES,
    ...pick(0),
    sources: pick(1),
  });
}

/** The packs that are entered into each database, the oldest of a region first. Never changed, only added to. */
export const PUBLISHED_RULE_PACKS: readonly RulePack[] = [
  ...EDITIONS.map((edition) => pack('CN', { zh: '全国', en: 'the whole country' }, edition, STATED_ONLY)),
  ...EDITIONS.map((edition) => pack('22', { zh: '吉林省', en: 'Jilin Province' }, edition, edition.ofJilin)),
];
