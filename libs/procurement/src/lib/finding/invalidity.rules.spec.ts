import { describe, expect, it } from '@jest/globals';
import { groundsInWords, invalidityOf, type Grounds } from './invalidity.rules.js';

const votes = { inFavour: 2, against: 1 };
const price: Grounds = {
  ...{ kind: 'LOW_PRICE', ground: 'ABNORMALLY_LOW_PRICE', facts: '请说明人工成本' },
  figures: [
    { threshold: 'NEXT_LOWEST_BID', percent: 50, ofFen: 8_000_000 },
    { threshold: 'CEILING', percent: 45, ofFen: 10_000_000 },
  ],
};

describe('why a bid is invalid', () => {
  it('says of a low price the thresholds and the votes, never the question', () => {
    expect(groundsInWords(price, votes, 'TENDER')).toEqual({
      zh:
        '报价明显过低且不能说明合理性：低于次低报价 80,000.00 元的 50%；低于最高限价 100,000.00 元的 45%；' +
        '2 票同意、1 票不同意',
      en:
        'the price is abnormally low without a sound explanation: below 50% of the next lowest price, 80,000.00 yuan; ' +
        'below 45% of the ceiling, 100,000.00 yuan; votes in favour: 2, against: 1',
    });
  });

  it('says of a low price below no figure that the panel judged it', () => {
    const { zh, en } = groundsInWords({ ...price, figures: [] }, votes, 'TENDER');
    expect(zh).toContain('：未触发量化标准，由评审人员判断；2 票');
    expect(en).toContain(': none of the figures: a judgement of those who review; votes');
    expect(zh + en).not.toContain(price.facts);
  });

  it.each(['QUALIFICATION', 'COMPLIANCE', 'CORRECTION'] as const)('says the facts of a %s', (kind) => {
    const grounds = { kind, ground: 'NOT_RESPONSIVE', facts: '无方案', figures: [] } as const;
    expect(invalidityOf('f', grounds, votes, 'TENDER')).toEqual({
      ...{ code: 'NOT_RESPONSIVE', findingId: 'f', zh: '未实质性响应招标文件：无方案' },
      en: 'it does not respond to the tender documents in substance: 无方案',
    });
  });

  it('takes the ground’s words from the procedure, and nothing of the facts for a term', () => {
    const grounds = { kind: 'COMPLIANCE', ground: 'UNACCEPTABLE_CONDITIONS', facts: '[bid]', figures: [] } as const;
    expect(groundsInWords(grounds, votes, 'GRANT')).toEqual({
      zh: '附有资助单位不能接受的条件：[bid]',
      en: 'it makes conditions that the funder cannot accept: [bid]',
    });
  });
});
