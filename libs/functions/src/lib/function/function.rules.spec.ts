import { describe, expect, it } from '@jest/globals';
import { codeViolations, contentViolations } from './function.rules.js';
import type { FunctionContent } from './function.terms.js';

const named = (violations: readonly { code: string; path: readonly string[] }[]) =>
  violations.map(({ code, path }) => `${code} ${path.join('.')}`);

it.each(['AB', 'A-1', '22', `A${'9'.repeat(30)}`])('takes the code %s', (code) => {
  expect(codeViolations(code)).toEqual([]);
});

it.each(['', 'A', '-A', 'ab', 'A B', ' AB', 'AB ', '养老', `A${'9'.repeat(31)}`])('refuses the code %j', (code) => {
  expect(named(codeViolations(code))).toEqual(['FUNCTION_CODE_MALFORMED code']);
});

describe('the content of a version', () => {
  const content: FunctionContent = {
    ...{ name: { zh: '居家养老', en: 'Home care' }, kind: 'SERVICE', department: '民政厅', legalBasis: '文件' },
    ...{ serviceStandard: '每周两次', unit: { zh: '人次', en: 'visit' }, guidePriceFen: 1 },
    ...{ transferModes: ['PURCHASE'], tracks: ['REGISTERED', 'FILED'], capabilities: [] },
  };

  it.each<[string, Partial<FunctionContent>, string[]]>([
    ['as it should be', {}, []],
    ['without a guide price', { guidePriceFen: null }, []],
    ['for nothing', { guidePriceFen: 0 }, ['GUIDE_PRICE_NOT_POSITIVE guidePrice.amount']],
    ['below nothing', { guidePriceFen: -1 }, ['GUIDE_PRICE_NOT_POSITIVE guidePrice.amount']],
    ['in no mode', { transferModes: [] }, ['FUNCTION_TERMS_MISSING transferModes']],
    ['in a mode twice', { transferModes: ['PURCHASE', 'PURCHASE'] }, ['FUNCTION_TERMS_REPEATED transferModes']],
    ['for nobody', { tracks: [] }, ['FUNCTION_TERMS_MISSING tracks']],
    ['for one track twice', { tracks: ['FILED', 'FILED'] }, ['FUNCTION_TERMS_REPEATED tracks']],
    ['with capabilities', { capabilities: ['场地', '人员'] }, []],
    ['with a capability twice', { capabilities: ['场地', '场地'] }, ['FUNCTION_TERMS_REPEATED capabilities']],
    [
      'wrong in all',
      { guidePriceFen: 0, transferModes: [], tracks: [] },
      [
        'GUIDE_PRICE_NOT_POSITIVE guidePrice.amount',
        'FUNCTION_TERMS_MISSING transferModes',
        'FUNCTION_TERMS_MISSING tracks',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(named(contentViolations({ ...content, ...change }))).toEqual(expected);
  });
});
