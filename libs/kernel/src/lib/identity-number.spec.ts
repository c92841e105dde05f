import { describe, expect, it } from '@jest/globals';
import { holdsIdentityNumber } from './identity-number.js';

describe('identity numbers in texts', () => {
  it.each([
    ['alone', '11010519491231002X', true],
    ['with a small x', '11010519491231002x', true],
    ['in a sentence', '张三，身份证号11010519491231002X，现住本社区', true],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ', true],
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
