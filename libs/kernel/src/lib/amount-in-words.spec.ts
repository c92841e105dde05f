import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountInWords } from './amount-in-words.js';

fc.configureGlobal({ seed: 20261129 });

/** Reads capitals again, by another way than they are written: place by place. */
function read(words: string): number {
  const [, yuan = '', jiao = '', cent = ''] =
    /^人民币(?:(.*)元)?零?(?:([壹贰叁肆伍陆柒捌玖])角)?(?:([壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(words) ?? [];
  const digit = (word: string) => Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(word || '零'));
  let [sum, group, number] = [0, 0, 0];
  for (const word of yuan) {
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[word];
    if (place) [group, number] = [group + number * place, 0];
    else if (word === '万') [sum, group, number] = [sum + (group + number) * 10_000, 0, 0];
    else if (word === '亿') [sum, group, number] = [(sum + group + number) * 100_000_000, 0, 0];
    else number = digit(word);
  }
  return (sum + group + number) * 100 + digit(jiao) * 10 + digit(cent);
}

describe('an amount in capitals', () => {
  // The first six are the rule's own examples; where it allows a 零 or none, there is none.
  it.each([
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角整'],
    [100, '人民币壹元整'],
    [1_000, '人民币壹拾元整'],
    [8_000_000, '人民币捌万元整'],
    [10_000_100, '人民币壹拾万零壹元整'],
    [100_000_000_00, '人民币壹亿元整'],
    [100_000_001_00, '人民币壹亿零壹元整'],
    [100_010_000_00, '人民币壹亿零壹万元整'],
    [110_001_000_00, '人民币壹亿壹仟万壹仟元整'],
    [120_050_000_00, '人民币壹亿贰仟零伍万元整'],
    [1_000_000_000_000_00, '人民币壹万亿元整'],
    [Number.MAX_SAFE_INTEGER, '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('%i fen is %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  it('is read as the same amount', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(100_000_000)), (fen) => {
        expect(read(amountInWords(fen))).toBe(fen);
        expect(amountInWords(fen)).not.toMatch(/零零|零元.|零[万亿]/);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('is of whole fen: %d', (fen) => {
    expect(() => amountInWords(fen)).toThrow(RangeError);
  });
});
