import type { IndicatorGroup } from '../scheme.terms.js';
import { choice, group, item } from './indicators.js';

const PARTY = group('party', '60', '党的建设', 'Party building', [
  item('party-organization', '20', ['党组织', 'Party organization'], ['批复文件', 'the approval'], {
    kind: 'OPTIONS',
    options: [
      choice('organization', '20', '单独或联合设立党组织', 'one of its own, or jointly with others'),
      choice('instructor', '15', '未设立，但有指导员或联络员', 'none, but an instructor or a liaison'),
      choice('none', '0', '都没有', 'neither'),
    ],
  }),
  item('party-activities', '40', ['党组织活动次数', 'Its activities'], ['活动记录', 'records'], {
    kind: 'COUNT',
    from: 1,
    base: '10',
    step: '10',
  }),
]);

const STAFF = group('staff', '80', '人员', 'Staff', [
  item('full-time', '40', ['专职工作人员数', 'Full-time staff'], ['劳动合同、社保记录', 'contracts, insurance'], {
    kind: 'COUNT',
    from: 3,
    base: '10',
    step: '10',
  }),
  item('contracts', '40', ['劳动合同和社会保险', 'Contracts and insurance'], ['社保记录', 'records'], {
    kind: 'GRADED',
    grades: [
      choice('all', '40', '全部办理', 'for all of them'),
      choice('most', '20', '大部分办理', 'for most'),
      choice('few', '0', '少数或没有', 'for few or none'),
    ],
  }),
]);

const FINANCE = group('finance', '140', '财务资产', 'Finance', [
  item('audit', '40', ['年度审计', 'Yearly audit'], ['审计报告', 'the auditors’ report'], {
    kind: 'OPTIONS',
    options: [
      choice('clean', '40', '标准无保留意见', 'without reservation'),
      choice('qualified', '15', '有保留意见', 'with reservations'),
      choice('none', '0', '未审计', 'not audited'),
    ],
  }),
  item('books', '60', ['会计核算', 'Bookkeeping'], ['账簿、凭证抽查', 'books and vouchers'], {
    kind: 'DEDUCTION',
    faults: [
      choice('voucher', '5', '凭证不全', 'a voucher is incomplete'),
      choice('receipt', '5', '票据使用不规范', 'a receipt is not in order'),
      choice('cash', '10', '大额现金支出', 'a large payment in cash'),
    ],
  }),
  item('assets', '40', ['净资产', 'Net assets'], ['近两年资产负债表', 'balance sheets of two years'], {
    kind: 'GRADED',
    grades: [
      choice('up', '40', '增加', 'grew'),
      choice('kept', '25', '持平', 'stayed'),
      choice('down-once', '15', '一年减少', 'fell in one year'),
      choice('down', '0', '两年均减少', 'fell in both'),
    ],
  }),
]);

/** @param meetings what meets in this legal form, in Chinese and English */
export function governance(meetings: readonly [string, string]): IndicatorGroup {
  return group('governance', '400', '内部治理', 'Internal governance', [
    PARTY,
    group('bodies', '120', '组织机构', 'Its bodies', [
      item('meetings', '40', meetings, ['会议纪要', 'minutes'], { kind: 'COUNT', from: 2, base: '20', step: '10' }),
      item('minutes', '40', ['会议纪要', 'Minutes'], ['会议纪要', 'minutes'], {
        kind: 'GRADED',
        grades: [
          choice('full', '40', '完整、签名齐全', 'complete and signed'),
          choice('partly', '20', '不完整', 'incomplete'),
          choice('none', '0', '没有', 'none'),
        ],
      }),
      item('elections', '40', ['换届', 'Elections'], ['换届材料', 'records of elections'], {
        kind: 'OPTIONS',
        options: [
          choice('on-time', '40', '按章程按期换届，或任期未满', 'in time, or the term is not over'),
          choice('late', '20', '延期换届', 'later than the charter says'),
          choice('none', '0', '应换届未换届', 'not held'),
        ],
      }),
    ]),
    STAFF,
    FINANCE,
  ]);
}
