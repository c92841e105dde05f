import { fenToYuan } from './money.js';

const WORDS: Readonly<Record<string, string>> = {
  ...{ 0: '零', 1: '壹', 2: '贰', 3: '叁', 4: '肆', 5: '伍', 6: '陆', 7: '柒', 8: '捌', 9: '玖' },
};
const PLACES = ['', '拾', '佰', '仟'];
/** Of four digits each, from the right; an amount has at most sixteen, of which the first four count 万 of 亿. */
const GROUPS = ['', '万', '亿', '万'];

/**
 * An amount in Chinese capitals (大写), as contracts and notices state it beside the figures: 10_700_053 fen → 人民币壹拾万柒仟元伍角叁分.
 * By 正确填写票据和结算凭证的基本规定 (annex 1 of 支付结算办法, 银发〔1997〕393号): several zeros between digits are one 零, 整 ends what
 * has no fen. Where the rule leaves it open, a group of four that ends with zeros is followed without 零.
 * @throws RangeError when it is no amount in whole fen
 */
export function amountInWords(fen: number): string {
  const [yuan = '', [jiao = '0', cent = '0'] = ''] = fenToYuan(fen).split('.');
  const small = smallOf(jiao, cent, yuan !== '0');
  const whole = yuan !== '0' ? `${wholeOf(yuan)}元` : small === '' ? '零元' : '';
  return `人民币${whole}${small}${cent === '0' ? '整' : ''}`;
}

function smallOf(jiao: string, cent: string, afterYuan: boolean): string {
  if (jiao === '0' && cent === '0') return '';
  const first = jiao !== '0' ? `${WORDS[jiao]}角` : afterYuan ? '零' : '';
  return `${first}${cent !== '0' ? `${WORDS[cent]}分` : ''}`;
}

/** @param yuan digits, not of zero */
function wholeOf(yuan: string): string {
  const groups = (yuan.padStart(16, '0').match(/\d{4}/g) ?? []).reverse();
  let words = '';
  for (const [index, group] of [...groups.entries()].reverse()) {
    if (group === '0000') continue;
    const skipped = words !== '' && (group.startsWith('0') || groups[index + 1] === '0000');
    words += `${skipped ? '零' : ''}${groupOf(group)}${GROUPS[index]}`;
    if (index === 3 && groups[2] === '0000') words += '亿';
  }
  return words;
}

/** Four digits: 1050 → 壹仟零伍拾; zeros at their ends are not said. */
function groupOf(group: string): string {
  let words = '';
  for (const [index, digit] of [...group].reverse().entries()) {
    if (digit !== '0') words = `${WORDS[digit]}${PLACES[index]}${words}`;
    else if (words !== '' && !words.startsWith('零')) words = `零${words}`;
  }
  return words.replace(/^零/, '');
}
