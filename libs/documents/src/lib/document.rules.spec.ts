import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './http/content-disposition.rules.js';
import { rangeOf } from './http/range.rules.js';
import { fileNameIn, wholeBytes } from './http/upload-metadata.rules.js';
import { nameAsStored, refusalOf, uploadViolations } from './document.rules.js';
import { DOCUMENT_KINDS } from './document.terms.js';
import { mediaTypeOf } from './media-type.js';

describe('the name of a file', () => {
  it.each([
    ['as it was written', '章程（2026）.pdf', '章程（2026）.pdf'],
    ['without the path of another system', 'C:\\Users\\a\\证.pdf', '证.pdf'],
    ['without a path that leads elsewhere', '../../etc/证.pdf', '证.pdf'],
    ['in the one form of all names', ' é  a.pdf ', 'é a.pdf'],
    ['in composed characters', 'e\u0301.pdf', 'é.pdf'],
  ])('is kept %s', (_, typed, kept) => {
    expect(nameAsStored(typed)).toBe(kept);
  });

  it.each([
    ['', 1, 'DOCUMENT_NAME_MALFORMED'],
    ['\u202efdp.exe.pdf', 1, 'DOCUMENT_NAME_MALFORMED'],
    ['a\r\nset-cookie: b.pdf', 1, 'DOCUMENT_NAME_MALFORMED'],
    [`${'长'.repeat(200)}.pdf`, 1, 'DOCUMENT_NAME_MALFORMED'],
    ['a.exe', 1, 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.docm', 1, 'DOCUMENT_KIND_NOT_TAKEN'],
    ['constructor', 1, 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.pdf', 0, 'DOCUMENT_EMPTY'],
    ['a.pdf', 1_048_577, 'DOCUMENT_TOO_LARGE'],
    ['A.PDF', 1_048_576, undefined],
  ])('%j of %d bytes is refused as %s', (name, bytes, code) => {
    expect(uploadViolations(name, bytes, 1)[0]?.code).toBe(code);
  });

  it.each([
    ['a.pdf', true, `inline; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ['章"程\\.pdf', false, `attachment; filename="______.pdf"; filename*=UTF-8''%E7%AB%A0%22%E7%A8%8B%5C.pdf`],
    ["a'(1)*!%.pdf", true, `inline; filename="a'(1)*!_.pdf"; filename*=UTF-8''a%27%281%29%2A%21%25.pdf`],
  ])('%j is harmless as a header', (name, inPlace, header) => {
    expect(contentDisposition(name, inPlace)).toBe(header.replace('______', '____'));
  });

  it.each([
    [`filename ${Buffer.from('证.pdf').toString('base64')},is_confidential`, '证.pdf'],
    ['is_confidential', undefined],
    ['filename', undefined],
    ['filename ///=,', undefined],
    [undefined, undefined],
  ])('stands in the metadata %s', (metadata, name) => {
    expect(fileNameIn(metadata)).toBe(name);
  });
});

it.each([
  ['0', 0],
  ['52428800', 52_428_800],
  ['-1', undefined],
  ['1e3', undefined],
  ['9'.repeat(16), undefined],
  [undefined, undefined],
])('the length %s is %s', (text, bytes) => {
  expect(wholeBytes(text)).toBe(bytes);
});

it.each([
  [undefined, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-1000', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=100-', 'UNSATISFIABLE'],
  ['bytes=-0', 'UNSATISFIABLE'],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['lines=1-2', null],
])('the range %s of a hundred bytes is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});

/** An entry of an archive that is stored as it is. */
function archive(name: string, content = ''): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 0, 'latin1');
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), Buffer.from(content)]);
}

describe('the type of content', () => {
  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n'), null],
    ['a.jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex'), null],
    ['a.webp', Buffer.from('RIFF\u0010\0\0\0WEBPVP8 ', 'latin1'), null],
    ['a.ofd', archive('OFD.xml'), null],
    ['a.docx', archive('word/document.xml'), null],
    ['a.docx', Buffer.concat([archive('[Content_Types].xml', '<Types/>'), archive('word/document.xml')]), null],
    ['a.xlsx', archive('xl/workbook.xml'), null],
    ['a.xlsx', archive('OFD.xml'), 'DOCUMENT_MISLABELLED'],
    ['a.xlsx', Buffer.concat([archive('xl/workbook.xml'), archive('word/document.xml')]), null],
    ['a.docx', Buffer.concat([Buffer.from('MZ'), archive('word/document.xml')]), 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.docx', archive('other.xml'), 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.pdf', Buffer.from('<html><script>'), 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), null],
    ['a.png', Buffer.from('GIF89a'), 'DOCUMENT_KIND_NOT_TAKEN'],
    ['a.png', Buffer.alloc(0), 'DOCUMENT_KIND_NOT_TAKEN'],
  ])('of %s is judged', (name, content, refusal) => {
    expect(refusalOf(name, mediaTypeOf(content))).toBe(refusal);
  });

  it('has one kind for each ending', () => {
    const endings = Object.values(DOCUMENT_KINDS).flatMap((kind) => kind.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});
