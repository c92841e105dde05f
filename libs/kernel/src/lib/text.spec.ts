import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asStored, linesAsStored, lineAsStored } from './text.js';

const NAME = '昌邑区阳光养老服务中心';

describe('a name as it is stored', () => {
  it.each([
    ['a trailing blank', `${NAME} `],
    ['blanks of all widths around it', `\u3000\u00a0${NAME}\u2003\t`],
    ['a zero-width space', '昌邑区\u200b阳光养老服务中心'],
    ['a byte order mark', `\ufeff${NAME}`],
    ['a word joiner, a soft hyphen', `昌邑区\u2060阳光\u00ad养老服务中心`],
    ['a joiner of no emoji', '昌邑区阳光\u200d养老服务中心'],
    ['Kangxi radicals', '昌⾢区阳光养⽼服务中⼼'],
    ['a compatibility ideograph', '昌邑区阳光養\uf934服务中心'.replace('養\uf934', '养\uf934')],
    ['a variant of one ideograph', '昌邑区阳光养老\u{e0100}服务中心'],
    ['line breaks at its ends', `\r\n${NAME}\n`],
  ])('has no %s', (_, typed) => {
    expect(lineAsStored(typed)).toBe(NAME);
  });

  it.each([
    ['\uf9ea宫', '離宫'],
    ['\u2f7c', '老'],
    ['⺠政局 ⻓春', '民政局 长春'],
    ['e\u0301cole', 'école'],
    ['e\u200d\u0301cole', 'école'],
    ['老\ufe0f\u200d人', '老人'],
    ['阳光   养老', '阳光 养老'],
    ['Ａ座（１号）', 'Ａ座（１号）'],
    ['👩‍🏫 ☎️', '👩‍🏫 ☎️'],
    ['a\u202eb', 'a\u202eb'],
    ['a\nb', 'a\nb'],
    ['\u200b\ufeff\u3000', ''],
  ])('%j is %j', (typed, stored) => {
    expect(lineAsStored(typed)).toBe(stored);
  });
});

describe('a long text as it is stored', () => {
  it.each([
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
    ['一\u2028二\u0085三', '一\n二\n三'],
    ['标题\n　　第一段　\n　　第二段  \n\n', '标题\n　　第一段\n　　第二段'],
    ['\ufeff从\u00a0Word 粘贴\u200b的⽂字', '从 Word 粘贴的文字'],
    ['一\n\n\n二', '一\n\n\n二'],
  ])('%j is %j', (typed, stored) => {
    expect(linesAsStored(typed)).toBe(stored);
  });
});

it('what is stored is stored the same again', () => {
  const blanks = fc.constantFrom(
    ' ',
    '\u3000',
    '\u200b',
    '\n',
    '\r',
    '⺠',
    '\uf9ea',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '老',
    'e',
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), blanks) }), (text) => {
      for (const stored of [asStored, lineAsStored, linesAsStored]) expect(stored(stored(text))).toBe(stored(text));
    }),
    { numRuns: 2_000 },
  );
});
