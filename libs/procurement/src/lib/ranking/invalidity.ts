import type { Bilingual } from '@chengjie/kernel';

/** Why a review may find a bid invalid. */
export const INVALIDITY_LABELS = {
  NOT_QUALIFIED: { zh: '不符合资格条件', en: 'the qualification conditions are not met' },
  NOT_RESPONSIVE: { zh: '未实质性响应采购文件', en: 'it does not respond to the documents in substance' },
  ABNORMALLY_LOW_PRICE: {
    zh: '报价明显过低且不能说明合理性',
    en: 'the price is abnormally low without a sound explanation',
  },
  COLLUSION: { zh: '恶意串通', en: 'collusion' },
  CONFLICT_OF_INTEREST: { zh: '存在利害关系', en: 'a conflict of interest' },
  FALSE_INFORMATION: { zh: '提供虚假材料', en: 'false information was given' },
  OTHER: { zh: '其他法定无效情形', en: 'another ground of invalidity in law' },
} as const satisfies Record<string, Bilingual>;
export type InvalidityCode = keyof typeof INVALIDITY_LABELS;
