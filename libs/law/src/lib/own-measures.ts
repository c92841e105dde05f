import { decision } from './published/sources.js';

/** What the product looks at of its own accord, where no law gives a measure: it stands in no pack, since it decides nothing. */
export const OWN_MEASURES = {
  panelAfterOpening: decision(undefined, '评审小组宜在知道参加者和报价之前组成，否则应当让公众看见'),
  seatsExchanged: decision(
    undefined,
    '截止之后评审席位的变动依财政部令第87号第四十九条；此时采购人已经知道参加者和报价，每次离席提示公众和监督部门',
  ),
  lostAgain: decision(undefined, '丧失法定条件的认定依政府采购法第二十二条；同一包第二次认定起提示公众和监督部门'),
  ownFacts: decision(
    undefined,
    '采购人不得以不合理的条件排斥参加者（政府采购法第二十二条、条例第二十条）；公告前 90 日内本采购人的人员作出的不利和有利认定提示公众和监督部门',
  ),
} as const;
