import { fenToYuan } from './money.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
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
  const small = smallOf(Number(jiao), Number(cent), yuan !== '0');
  const whole = yuan !== '0' ? `${wholeOf(yuan)}元` : small === '' ? '零元' : '';
  return `人民币${whole}${small}${cent === '0' ? '整' : ''}`;
}

function smallOf(jiao: number, cent: number, afterYuan: boolean): string {
  if (jiao + cent === 0) return '';
  const first = jiao > 0 ? `${DIGITS[jiao]}角` : afterYuan ? '零' : '';
  return `${first}${cent > 0 ? `${DIGITS[cent]}分` : ''}`;
}

/** @param yuan digits, not of zero */
function wholeOf(yuan: string): string {
  const groups = (yuan.padStart(16, '0').match(/\d{4}/g) ?? []).map(Number).reverse();
  let words = '';
  for (const [index, group] of [...groups.entries()].reverse()) {
    if (group === 0) continue;
    const skipped = words !== '' && (group < 1000 || groups[index + 1] === 0);
    words += `${skipped ? '零' : ''}${groupOf(group)}${GROUPS[index]}`;
    if (index === 3 && groups[2] === 0) words += '亿';
  }
  return words;
}

/** Four digits: 1050 → 壹仟零伍拾. */
function groupOf(group: number): string {
  let words = '';
  for (const [index, digit] of [...String(group)].map(Number).reverse().entries()) {
    if (digit > 0) words = `${DIGITS[digit]}${PLACES[index]}${words}`;
    else if (words !== '' && !words.startsWith('零')) words = `零${words}`;
  }
  return words;
}
