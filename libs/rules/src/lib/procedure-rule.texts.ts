import { plural, type Bilingual } from '@chengjie/kernel';
import { DEADLINE_PERIODS, type ProcedureValues, type RankingMeasure, type RankingMethod } from '@chengjie/law';
import { listed, parties, periodText, yuan, type Wordings } from './rule-wording.js';

const METHODS: Readonly<Record<RankingMethod, Bilingual>> = {
  COMPREHENSIVE_SCORING: { zh: '综合评分法', en: 'comprehensive scoring' },
  LOWEST_EVALUATED_PRICE: { zh: '最低评标价法', en: 'lowest evaluated price' },
  FIXED_PRICE: { zh: '固定价格', en: 'fixed price' },
};
const MEASURES: Readonly<Record<RankingMeasure, Bilingual>> = {
  TOTAL_SCORE: { zh: '总分由高到低', en: 'total score, high to low' },
  BID_PRICE: { zh: '报价由低到高', en: 'price, low to high' },
  EVALUATED_PRICE: { zh: '评审价由低到高', en: 'evaluated price, low to high' },
  TECHNICAL_SCORE: { zh: '技术得分由高到低', en: 'technical score, high to low' },
};
/** What the rules of a procedure say; one without a wording does not compile. */
export const PROCEDURE: Wordings<ProcedureValues> = {
  deadline: { label: DEADLINE_PERIODS.deadline, text: periodText },
  documentPeriod: { label: DEADLINE_PERIODS.documentPeriod, text: periodText },
  noticePeriod: { label: DEADLINE_PERIODS.noticePeriod, text: periodText },
  amendmentLead: { label: DEADLINE_PERIODS.amendmentLead, text: periodText },
  minimumBids: { label: { zh: '开启所需最少家数', en: 'Fewest for an opening' }, text: parties },
  minimumValidBids: { label: { zh: '评审所需最少有效家数', en: 'Fewest valid ones for a result' }, text: parties },
  panel: {
    label: { zh: '评审小组', en: 'Panel' },
    text: ({ minimum, odd, experts, larger = [] }) => ({
      zh: [
        `至少${minimum}人${odd ? '，且为单数' : ''}`,
        ...(experts ? [`评审专家不少于${experts.in}分之${experts.of}`] : []),
        ...larger.map((rule) => `预算${yuan(rule.fromFen)}元以上的至少${rule.minimum}人`),
      ].join('；'),
      en: [
        `at least ${minimum} ${plural(minimum, 'member', 'members')}${odd ? ', an odd number' : ''}`,
        ...(experts ? [`at least ${experts.of} of ${experts.in} are experts`] : []),
        ...larger.map((rule) => `at least ${rule.minimum} from a budget of CNY ${yuan(rule.fromFen)} on`),
      ].join('; '),
    }),
  },
  methods: {
    label: { zh: '可用的评审方法', en: 'Evaluation methods' },
    text: (methods) =>
      listed(
        methods.map((method) => METHODS[method]),
        '、',
        ', ',
      ),
  },
  ranking: {
    label: { zh: '排序依据', en: 'Order of the ranking' },
    text: (ranking, { methods }) =>
      listed(
        methods.map((method) => {
          const order = listed(
            ranking[method].map((measure) => MEASURES[measure]),
            '，再',
            ', then ',
          );
          return { zh: `${METHODS[method].zh}：${order.zh}`, en: `${METHODS[method].en}: ${order.en}` };
        }),
        '；',
        '; ',
      ),
  },
  priceWeight: {
    label: { zh: '价格权重（综合评分法）', en: 'Price weight (comprehensive scoring)' },
    text: ({ minimum, maximum }) => ({ zh: `${minimum}至${maximum}分`, en: `${minimum} to ${maximum} points` }),
  },
  countsAllPrices: {
    label: { zh: '最高和最低报价', en: 'Highest and lowest price' },
    text: () => ({ zh: '不去掉，同样计算', en: 'count like all others' }),
  },
  qualificationReview: {
    label: { zh: '资格审查', en: 'Qualification review' },
    text: (reviewer) =>
      reviewer === 'PANEL'
        ? { zh: '由评审小组过半数认定', en: 'by the majority of the panel' }
        : { zh: '由采购人认定', en: 'by the buyer' },
  },
  invitation: {
    label: { zh: '邀请', en: 'Invitation' },
    text: ({ minimum, randomly }) => ({
      zh: `${randomly ? '随机抽取' : '邀请'}不少于${minimum}家`,
      en: `at least ${minimum}${randomly ? ', drawn by chance' : ''}`,
    }),
  },
};
