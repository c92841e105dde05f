import type { AssessmentScheme } from '../scheme.terms.js';
import { choice, group, item } from './indicators.js';

/** A small scheme of our own for filed groups: no published table of stars with points was found. */
export const STAR_SCHEME: AssessmentScheme = {
  id: 'stars-filed-1',
  scale: 'STARS',
  forms: ['FILED_GROUP'],
  title: { zh: '备案社区社会组织星级评定指标（示范）', en: 'Stars of filed community groups (demonstration)' },
  points: '100',
  indicators: [
    group('group', '30', '队伍', 'The group', [
      item('members', '20', ['经常参加活动的成员数', 'Regular members'], ['成员名册', 'the roster'], {
        kind: 'COUNT',
        from: 10,
        base: '10',
        step: '0.5',
      }),
      item('head', '10', ['负责人', 'An accountable person'], ['备案材料', 'the filing'], {
        kind: 'OPTIONS',
        options: [
          choice('named', '10', '有明确的负责人', 'is named'),
          choice('open', '0', '暂缺', 'is missing for now'),
        ],
      }),
    ]),
    group('doing', '50', '活动', 'What it does', [
      item('activities', '30', ['一年内活动次数', 'Activities in a year'], ['活动记录', 'records'], {
        kind: 'COUNT',
        from: 4,
        base: '15',
        step: '2.5',
      }),
      item('residents', '20', ['居民评价', 'What residents say'], ['居民问卷', 'a survey'], {
        kind: 'GRADED',
        grades: [
          choice('good', '20', '好', 'good'),
          choice('fair', '12', '较好', 'fair'),
          choice('poor', '0', '一般', 'moderate'),
        ],
      }),
    ]),
    item('order', '20', ['规范', 'Good order'], ['公示栏、台账', 'notice board, records'], {
      kind: 'DEDUCTION',
      faults: [
        choice('money', '10', '收支未公布', 'money not accounted for in public'),
        choice('complaint', '5', '属实的居民投诉', 'a complaint that was right'),
      ],
    }),
  ],
  levels: [
    { level: 5, from: '90' },
    { level: 4, from: '80' },
    { level: 3, from: '70' },
    { level: 2, from: '60' },
    { level: 1, from: '50' },
  ],
  source: {
    document: '本平台规则',
    certainty: 'D',
    note: '示范用：未见公布的带分值的社区社会组织星级评定指标，由本平台拟定，待主管部门确认',
  },
};
