import type { ListingGround, ListingRules } from '../rule-packs/rule-pack.js';

type Ends = ListingGround['ends'];

const ground =
  (list: ListingGround['list']) =>
  (key: string, ends: Ends, zh: string, en: string): ListingGround => ({ key, list, words: { zh, en }, ends });

const abnormal = ground('ABNORMAL');
const serious = ground('SERIOUS');

/** Credit of social organizations by 民政部令第60号, as far as copies of it tell. */
export const LISTING_RULES: ListingRules = {
  grounds: [
    abnormal(
      'ANNUAL_REPORT_LATE',
      'RECTIFIED',
      '未按照规定时限和要求报送年度工作报告',
      'The annual report was late, or did not come as required',
    ),
    abnormal(
      'NO_PARTY_ORGANIZATION',
      'RECTIFIED',
      '未按照有关规定设立党组织',
      'It has no Party organization as required',
    ),
    abnormal(
      'RECTIFICATION_OVERDUE',
      'RECTIFIED',
      '监督检查发现问题，责令整改，逾期未完成整改',
      'What an inspection ordered to be put right was not, in its time',
    ),
    abnormal('LIGHT_PENALTY', 'TIME', '受到警告或者不满5万元罚款处罚', 'It was warned, or fined less than CNY 50,000'),
    abnormal(
      'NOT_REACHABLE',
      'RECTIFIED',
      '通过登记的住所无法与其取得联系',
      'It cannot be reached at its registered address',
    ),
    abnormal(
      'OTHER_BY_LAW',
      'RECTIFIED',
      '法律、行政法规规定应当列入活动异常名录的其他情形',
      'Another case that a law or administrative regulation names',
    ),
    serious(
      'TWO_YEARS_ABNORMAL',
      'RECTIFIED_AND_TIME',
      '被列入活动异常名录满2年',
      'It has been on the list of abnormal activity for two years',
    ),
    serious(
      'CHANGED_BY_FRAUD',
      'TIME',
      '弄虚作假办理变更登记，被撤销变更登记',
      'A change of its registration was got by fraud, and revoked',
    ),
    serious(
      'ACTIVITY_SUSPENDED',
      'TIME',
      '受到限期停止活动行政处罚',
      'Its activity was suspended for a time as a penalty',
    ),
    serious('HEAVY_PENALTY', 'TIME', '受到5万元以上罚款处罚', 'It was fined CNY 50,000 or more'),
    serious(
      'PENALIZED_TWICE',
      'TIME',
      '三年内两次以上受到警告或者不满5万元罚款处罚',
      'It was warned, or fined less than CNY 50,000, twice or more within three years',
    ),
    serious(
      'JUDGMENT_DEFAULTER',
      'TIME',
      '被司法机关纳入失信被执行人名单',
      'A court put it on the list of those who default on judgments',
    ),
    serious(
      'CERTIFICATE_REVOKED',
      'DEREGISTERED',
      '被吊销登记证书或者撤销设立登记',
      'Its certificate was revoked, or its registration annulled',
    ),
    serious(
      'OTHER_SERIOUS_BY_LAW',
      'TIME',
      '法律、行政法规规定应当列入严重违法失信名单的其他情形',
      'Another serious case that a law or administrative regulation names',
    ),
  ],
  months: { ABNORMAL: 6, SERIOUS: 24 },
  seriousAfterMonths: 24,
  replyDays: 15,
  removalDecision: { days: 5, unit: 'WORKING_DAYS' },
};
