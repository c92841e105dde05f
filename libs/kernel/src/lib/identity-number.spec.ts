import { describe, expect, it } from '@jest/globals';
import { holdsIdentityNumber } from './identity-number.js';

describe('identity numbers in texts', () => {
  it.each([
    ['alone', '11010519491231002X', true],
    ['with a small x', '11010519491231002x', true],
    ['in a sentence', '张三，身份证号11010519491231002X，现住本社区', true],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ', true],
    ['parted by blanks', '110105 19491231 002X', true],
    ['parted by marks', '110105-1949-1231-002X', true],
    ['parted digit by digit', [...'11010519491231002X'].join('\u200b'), true],
    ['with a Cyrillic Х', '11010519491231002Х', true],
    ['with a multiplication sign', '11010519491231002×', true],
    ['in Arabic digits', '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X', true],
    ['in Devanagari digits', '११०१०५१९४९१२३१००२X', true],
    ['in Chinese numerals', '一一〇一〇五一九四九一二三一〇〇二X', true],
    ['in numerals of documents', '壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X', true],
    ['with letters O and l', 'l1O1O519491231OO2X', true],
    ['of 15 digits', '身份证110105491231002', true],
    ['15 digits without a birthday', '110105493231002', false],
    ['15 digits of no province', '990105491231002', false],
    ['a telephone number and a day', '0432-62041234，2026-11-30', false],
    ['amounts in a row', '110,105,194,912,310,021 元', false],
    ['hours and days in a row', '2026-11-30 09:30 至 2026-12-31 17:00', false],
    ['with another check', '110105194912310021', false],
    ['without a birthday', '110105194913310026', false],
    ['as a part of a longer number', '911010519491231002X', false],
    ['a credit code', '53100000500019795A', false],
    ['a filing number', '220202001000-S-2026-0001-28', false],
    ['none', '负责人 01', false],
  ])('%s', (_, text, holds) => {
    expect(holdsIdentityNumber(text)).toBe(holds);
  });
});
