import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** Broken rules of appointing the panel, standing down and scoring. */
export const panelErrors = defineErrors({
  PANEL_TOO_SMALL: {
    zh: '[panel]至少应有 {minimum} 人，现为 {count} 人',
    en: 'The [panel] needs at least {minimum} members; it has {count}',
    meaning: 'The panel has fewer members than the rule pack asks for',
  },
  PANEL_NOT_ODD: {
    zh: '[panel]人数应为单数，现为 {count} 人',
    en: 'The number of members of the [panel] must be odd; it is {count}',
    meaning: 'The number of panel members must be odd',
  },
  SEATS_EMPTY: {
    zh: '有 {empty} 个席位因回避空缺，须先补足，[panel]才能继续评审和作出认定',
    en: 'Seats left by those who stood down: {empty}. They are filled before the [panel] decides anything',
    meaning: 'Seats that were left by those who stood down are filled before the panel decides anything',
    rule: '财政部令第87号 第四十九条',
  },
  EVALUATOR_NAMED_TWICE: { zh: '同一评审专家被列出两次', en: 'The same evaluator is named twice' },
  NOT_AN_EVALUATOR: { zh: '所列人员不是评审专家', en: 'This person is no evaluator' },
  BUYERS_OWN_STAFF: {
    zh: '{name}是[buyer]的工作人员，不能以评审专家身份参加本项目评审',
    en: '{name} works for the [buyer] and cannot be an evaluator of its project',
    meaning: 'Who works for the buyer cannot be an evaluator of its project',
    rule: '财政部令第87号 第四十七条',
  },
  SUPERVISES_THERE: {
    zh: '{name}负责本项目所在地区的采购监督，不能以评审专家身份参加本项目评审',
    en: '{name} supervises purchases where this project is and cannot be an evaluator of it',
    meaning: 'Who supervises purchases where a project is cannot be an evaluator of it',
    rule: '财库〔2016〕198号',
  },
  SEATED_ON_PANEL: {
    zh: '您担任或担任过本项目的评审专家，不能再以[buyer]身份办理本项目的评审和[award]事项',
    en: 'You have or had a seat on this project’s [panel], and decide nothing there for the [buyer]',
    rule: '财政部令第87号 第四十七条',
  },
  ALREADY_STOOD_DOWN: {
    zh: '{name}已回避，不能再次参加本项目评审',
    en: '{name} has stood down from this project',
    meaning: 'Who has stood down from this project is not appointed again',
    rule: '政府采购法实施条例 第九条',
  },
  PANEL_STANDS: {
    zh: '[opening]后[panel]保持原有的 {seats} 个席位：只能补足因回避而空缺的席位，不能更换或增加成员',
    en: 'After the opening the [panel] keeps its {seats} seats: only those left by who stood down are filled, nobody is replaced or added',
    meaning:
      'After the opening a panel keeps its seats: only those left by who stood down are filled, nobody is replaced or added',
    rule: '财政部令第87号 第四十九条',
  },
  SEAT_OF_FORMER_HOLDER: {
    zh: '您被选入[panel]之后，由机关重新发给了登录凭据或重新授予了角色：不能再以该席位查看或评分。请告知[buyer]，由其办理回避并另选评审专家',
    en: 'After you were appointed, an office gave you new keys or the role anew: this seat reads and scores no more. Tell the [buyer], who stands it down and appoints another evaluator',
  },
  SEAT_HAS_VOTED: {
    zh: '该席位已就一项未有结论的认定表决：在有结论之前，[buyer]不能令其回避，只有评审专家本人可以回避',
    en: 'This seat has voted on a finding that is not decided yet: until then the [buyer] does not stand it down; only the evaluator itself may',
  },
  SEAT_HAS_SCORED: {
    zh: '该席位已经参加评审（表决、提出认定、询问[price]或者评分）：[buyer]只能以登记可查的事由（在[bidder]任职、为[buyer]工作、负责监督、席位停用）令其回避；其他事由由评审专家本人声明',
    en: 'This seat has taken part (voted, proposed a finding, asked about a price or scored): the [buyer] stands it down only for what the registers show (a post with a [bidder], work for the [buyer], supervision there, a seat that rests); anything else the evaluator itself declares',
    rule: '政府采购法实施条例 第九条',
  },
  NOT_ON_RECORD: {
    zh: '登记没有载明该席位有此情形：此类事由以登记为准，不能另行认定',
    en: 'No register shows that of this seat: such a ground is for the registers to say, and for nobody else',
  },
  RELATION_NOT_SAID: {
    zh: '请写明与哪个[bidder]有何种关系，不少于 {least} 个字',
    en: 'Say which relation it is, and to which [bidder], in {least} characters at least',
    meaning: 'Where no other ground names the relation, it is said which one it is, and to which bidder',
    rule: '政府采购法实施条例 第九条第一款第五项',
  },
  RECUSED_OVER_NOBODY: {
    zh: '请指明与哪个[bidder]有此关系',
    en: 'Say with which [bidder] the relation is',
    rule: '政府采购法实施条例 第九条',
  },
  NOT_RECUSED_OVER: {
    zh: '[opening]之后，事由涉及[bidder]的，才指明是本项目的哪个[bidder]；其他情形不指明',
    en: 'A [bidder] is named once [bids] are opened, for a ground that is about one, and it is one of this project',
  },
  PANEL_MISSING: { zh: '尚未组建[panel]', en: 'No [panel] has been appointed' },
  NOT_OPENED_YET: { zh: '尚未[opening]', en: 'The [bids] are not opened yet' },
  NOTHING_TO_SCORE: {
    zh: '本项目的评审方法不设评分因素',
    en: 'The evaluation method of this project has no criteria to score',
  },
  CRITERION_UNKNOWN: { zh: '公告中没有此评审因素', en: 'The notice has no such criterion' },
  CRITERION_SCORED_TWICE: {
    zh: '“{nameZh}”被重复评分',
    en: '“{nameEn}” is scored twice',
    meaning: 'A criterion is scored twice',
  },
  CRITERION_NOT_SCORED: {
    zh: '“{nameZh}”尚未评分',
    en: '“{nameEn}” is not scored',
    meaning: 'A criterion is not scored',
  },
  POINTS_ABOVE_MAXIMUM: {
    zh: '“{nameZh}”应为 0 至 {maximum} 分，最多两位小数',
    en: '“{nameEn}” takes 0 to {maximum} points with at most two decimals',
    meaning: 'Points lie between 0 and the criterion’s maximum, with at most two decimals',
  },
  SCORE_REASON_MISSING: {
    zh: '请说明“{nameZh}”的评分理由',
    en: 'Give the reason for the points of “{nameEn}”',
    meaning: 'Points of a criterion have no reason',
  },
  SHEET_ALREADY_SUBMITTED: {
    zh: '评分表已提交：确有错误的，在评分表交齐之前更正',
    en: 'This score sheet is submitted: until all sheets are in it is corrected, not submitted again',
  },
  SHEET_NOT_SUBMITTED: {
    zh: '评分表尚未提交，直接修改即可，不需要更正',
    en: 'This score sheet is not submitted yet: it is changed, not corrected',
  },
  SHEETS_ALL_IN: {
    zh: '评分表已全部交齐，或者本项目已有采购包完成评审：不能再更正',
    en: 'All score sheets are in, or a lot of the project is ranked: none can be corrected any more',
  },
  SHEET_CORRECTED_OFTEN: {
    zh: '一份评分表最多更正 {most} 次',
    en: 'A score sheet is corrected {most} times at most',
    meaning: 'A score sheet is corrected three times at most',
  },
  SHEET_UNCHANGED: {
    zh: '分数和理由都没有改动，不需要更正',
    en: 'No points and no reason are changed: there is nothing to correct',
  },
  TIED_TO_BIDDER: {
    zh: '评审 {number} 与[bidder]“{name}”近{years}年内存在利害关系，应当回避',
    en: 'Evaluator {number} has had ties with the [bidder] “{name}” within {years} years and has to stand down',
    meaning: 'An evaluator has had ties with a bidder within the years that the rule pack says, and has to stand down',
    rule: '政府采购法实施条例 第九条',
  },
});

declareConstraint('panel_member_scored', () => panelErrors.SEAT_HAS_SCORED(['ground']));
declareConstraint('panel_member_voted', () => panelErrors.SEAT_HAS_VOTED(['panelMemberId']));
