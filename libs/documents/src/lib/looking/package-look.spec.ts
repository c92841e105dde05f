import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { archived, directoryEnd, largeEnd, type Entries } from '../../testing/archives.js';
import { carriesMore } from './package-look.js';
import { OFD, WORKBOOK } from './package.rules.js';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: WORKBOOK,
  ofd: OFD,
} as const;
const MAIN = { docx: `${TYPES.docx}.main+xml`, xlsx: `${TYPES.xlsx}.main+xml` } as const;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
type Entry = Entries[number];

const types = (main: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (rest = `Type="${RELATIONS}/styles" Target="styles.xml"`) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ${rest}/></Relationships>`;

/** A part with what belongs under its name. */
function part(name: string, content?: string | Buffer): Entry {
  if (content !== undefined) return [name, content];
  if (name.endsWith('.rels')) return [name, relations()];
  return [name, /\.(png|jpe?g)$/i.test(name) ? PNG : '<a/>'];
}
const parts = (...names: string[]) => names.map((name) => part(name));
const docxOf = (contentTypes: string, ...more: Entries): Entries => [
  ['[Content_Types].xml', contentTypes],
  ...parts('_rels/.rels', 'docProps/core.xml', 'word/document.xml', 'word/_rels/document.xml.rels'),
  ...more,
];
const docx = (...more: Entries) => docxOf(types(MAIN.docx), ...more);
const xlsx = (...more: Entries): Entries => [
  ['[Content_Types].xml', types(MAIN.xlsx)],
  ...parts('_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'),
  ...more,
];
const ofd = (...more: Entries): Entries => [
  ...parts('OFD.xml', 'Doc_0/Document.xml', 'Doc_0/Pages/Page_0/Content.xml', 'Doc_0/Res/image_1.jb2'),
  ...parts('Doc_0/Signs/Sign_0/Seal.esl', 'Doc_0/Signs/Sign_0/SignedValue.dat'),
  ...more,
];
const refers = (rest: string) => part('word/_rels/settings.xml.rels', relations(rest));
const within = (...more: Entries) => part('word/embeddings/Microsoft_Excel_Sheet.xlsx', archived(xlsx(...more)));

const isTaken = async (content: Buffer, kind: keyof typeof TYPES = 'docx') =>
  !(await carriesMore(TYPES[kind], (from, to) => Promise.resolve(content.subarray(from, to + 1)), content.length));

describe('a package', () => {
  it.each<[string, keyof typeof TYPES, Entries]>([
    ['a text', 'docx', docx()],
    [
      'a text with pictures, fonts and a chart',
      'docx',
      docx(
        ...parts('word/media/image1.PNG', 'word/media/image2.jpeg', 'word/charts/chart1.xml'),
        part('word/fonts/a.odttf', Buffer.from([1, 2, 3])),
        within(),
      ),
    ],
    ['a text that a .NET program wrote', 'docx', docx(part('package/services/metadata/core-properties/a.psmdcp'))],
    [
      'a table with its printer’s settings and folders',
      'xlsx',
      xlsx(part('xl/printerSettings/printerSettings1.bin'), ['xl/media/', '']),
    ],
    ['a table of WPS', 'xlsx', xlsx(...parts('xl/cellimages.xml', 'customStorage/customStorage.xml'))],
    ['pages that are sealed', 'ofd', ofd()],
    [
      'a text with links to elsewhere',
      'docx',
      docx(refers(`Type="${RELATIONS}/hyperlink" Target="https://a.example/?b=1&amp;c=2" TargetMode="External"`)),
    ],
    ['a text in UTF-16', 'docx', docx(part('word/styles.xml', Buffer.from('\ufeff<a/>', 'utf16le')))],
  ])('that is %s is taken', async (_, kind, entries) => {
    expect(await isTaken(archived(entries), kind)).toBe(true);
    expect(await isTaken(archived(entries, { described: true }), kind)).toBe(true);
  });

  it('is taken with its numbers in 64 bits, as programs of large tables write them', async () => {
    expect(await isTaken(archived(xlsx(), { large: true }), 'xlsx')).toBe(true);
    expect(await isTaken(archived(xlsx(part('setup.exe')), { large: true }), 'xlsx')).toBe(false);
  });

  it.each<[string, keyof typeof TYPES, Entries]>([
    ['macros', 'docx', docx(part('word/vbaProject.bin'))],
    [
      'macros, as its main part says',
      'docx',
      docxOf(types('application/vnd.ms-word.document.macroEnabled.main+xml'), part('word/media/a.png')),
    ],
    [
      'macros, as a part’s type says',
      'docx',
      docxOf(types(MAIN.docx, '<Default Extension="png" ContentType="application/vnd.ms-office.vbaProject"/>')),
    ],
    [
      'macros, as a part’s type says in references of characters',
      'docx',
      docxOf(types(MAIN.docx, '<Override PartName="/a.xml" ContentType="application/vnd.ms-office.vba&#80;roject"/>')),
    ],
    [
      'another main part, and a remark that says what it should be',
      'docx',
      docxOf(types(MAIN.xlsx, `<!-- "${MAIN.docx}" -->`)),
    ],
    ['two main parts', 'docx', docxOf(types(MAIN.docx, `<Override PartName="/b.xml" ContentType="${MAIN.xlsx}"/>`))],
    [
      'a list of parts under another name than readers know',
      'docx',
      docxOf(types(MAIN.docx).replace('2006/content-types', '2007/a')),
    ],
    [
      'a list of parts with a document type',
      'docx',
      docxOf(types(MAIN.docx).replace('<Types', '<!DOCTYPE Types [<!ENTITY a "b">]><Types')),
    ],
    ['a list of parts in another encoding', 'docx', docxOf(types(MAIN.docx).replace('UTF-8', 'UTF-7'))],
    ['a list of parts that is none', 'docx', docxOf(types(MAIN.docx).replace('</Types>', ''))],
    ['no list of its parts', 'docx', docx().slice(1)],
    ['macros of WPS', 'xlsx', xlsx(part('xl/JDEData.bin'))],
    ['a macro sheet', 'xlsx', xlsx(part('xl/macrosheets/sheet1.xml'))],
    ['a control', 'docx', docx(part('word/activeX/activeX1.xml'))],
    ['a program', 'docx', docx(part('word/media/setup.exe'))],
    ['an archive', 'xlsx', xlsx(part('xl/embeddings/all.zip'))],
    ['an object that nobody can look into', 'docx', docx(part('word/embeddings/oleObject1.bin'))],
    ['a program of a telephone', 'docx', docx(...parts('AndroidManifest.xml', 'classes.dex'))],
    ['a part without an ending', 'docx', docx(part('word/media/image1'))],
    ['a name twice', 'docx', docx(part('word/Document.xml'))],
    ['a name that leads elsewhere', 'docx', docx(part('word/../../a.xml'))],
    ['a folder with content', 'docx', docx(['word/media/', 'MZ'])],
    ['classes', 'ofd', ofd(...parts('META-INF/MANIFEST.MF', 'a/B.class'))],
    [
      'a template that is fetched from elsewhere',
      'docx',
      docx(refers(`Type="${RELATIONS}/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"`)),
    ],
    [
      'a picture that is fetched from elsewhere',
      'docx',
      docx(refers(`Type="${RELATIONS}/image" Target="http://evil.example/a.png" TargetMode="External"`)),
    ],
    [
      'what is fetched from elsewhere, though it is not said so',
      'docx',
      docx(refers(`Type="${RELATIONS}/image" Target="file://evil.example/share/a.png"`)),
    ],
    [
      'an object of elsewhere',
      'docx',
      docx(refers(`Type="${RELATIONS}/oleObject" Target="file://evil.example/x.xls" TargetMode="External"`)),
    ],
    [
      'what a ribbon calls, wherever it lies',
      'docx',
      docx(
        refers('Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility" Target="/word/a.xml"'),
      ),
    ],
    ['connections to elsewhere', 'xlsx', xlsx(part('xl/_rels/a.rels', relations(`Type="${RELATIONS}/connections"`)))],
    ['a workbook with macros', 'docx', docx(within(part('xl/vbaProject.bin')))],
    ['a workbook with another one', 'docx', docx(within(part('xl/embeddings/a.xlsx', archived(xlsx()))))],
    ['a workbook that is none', 'docx', docx(part('word/embeddings/a.xlsx', 'PK'))],
    ['a program that is called a picture', 'docx', docx(part('word/media/a.png', `MZ${'\0'.repeat(5_000)}`))],
    ['a program that is called a font', 'docx', docx(part('word/fonts/a.odttf', '\u007fELF'))],
    ['an archive that is called a seal', 'ofd', ofd(part('Doc_0/a.esl', archived(docx())))],
    ['a script that is called text', 'docx', docx(part('word/a.xml', '@echo off'))],
  ])('that holds %s is refused', async (_, kind, entries) => {
    expect(await isTaken(archived(entries), kind)).toBe(false);
  });

  it('is refused where its directory does not end it, or is not there', async () => {
    const whole = archived(docx());
    expect(await isTaken(Buffer.concat([whole, archived([part('setup.exe')])]))).toBe(false);
    expect(await isTaken(Buffer.concat([whole, Buffer.from('MZ')]))).toBe(false);
    expect(await isTaken(whole.subarray(0, -22))).toBe(false);
    expect(await isTaken(archived(docx(), { comment: 'written by a program' }))).toBe(false);
    expect(await isTaken(Buffer.of())).toBe(false);
  });

  it('is refused where some programs go by another directory: one in 64 bits that nothing leads to', async () => {
    const [harmless, other] = [archived(docx()), archived(docx(part('word/vbaProject.bin')))];
    const length = harmless.length - 22 - harmless.readUInt32LE(harmless.length - 6);
    const directory = harmless.subarray(-22 - length, -22);
    const large = largeEnd(5, length, other.length - 22).fill(0, 56);
    const end = Buffer.from(other.subarray(-22));
    expect(await isTaken(Buffer.concat([other.subarray(0, -22), directory, large, end]))).toBe(false);
  });

  it('is refused where its end says otherwise in 64 bits than in 32', async () => {
    const large = archived(docx(), { large: true });
    const [length, from] = [large.readUInt32LE(large.length - 10), large.readUInt32LE(large.length - 6)];
    const put = (end: Buffer, inFull = largeEnd(5, length, from)) =>
      isTaken(Buffer.concat([large.subarray(0, -98), inFull, end]));
    expect(await put(directoryEnd(5, length, from))).toBe(true);
    expect(await put(directoryEnd(0xff_ff, 0xff_ff_ff_ff, 0xff_ff_ff_ff))).toBe(true);
    expect(await put(directoryEnd(5, length, 0))).toBe(false);
    expect(await put(directoryEnd(4, length, from))).toBe(false);
    expect(await put(directoryEnd(5, length, from), largeEnd(5, length, from, 0))).toBe(false);
  });

  it.each([
    ['calls an entry otherwise', { heads: { 'word/document.xml': 'word/vbaProject.bin' } }],
    ['begins with what no directory lists', { before: archived([part('setup.exe')]) }],
    ['holds between its entries what no directory lists', { between: archived([part('setup.exe')]) }],
  ])('is refused where it %s, for programs that go by heads', async (_, odd) => {
    expect(await isTaken(archived(docx(), odd))).toBe(false);
    expect(await isTaken(archived(docx(), { ...odd, described: true }))).toBe(false);
  });

  it('is refused where what is read of it swells', async () => {
    const swelling = `${types(MAIN.docx)}${' '.repeat(2_000_000)}`;
    expect(await isTaken(archived(docxOf(swelling)))).toBe(false);
    const long = `${relations()}${' '.repeat(1_000_000)}`;
    const many = (count: number) =>
      docx(...Array.from({ length: count }, (_, at) => part(`word/_rels/${at}.xml.rels`, long)));
    expect(await isTaken(archived(many(20)))).toBe(true);
    expect(await isTaken(archived(many(40)))).toBe(false);
  });

  it('is read in a bounded part of what it has, however it is packed', async () => {
    const content = archived(docx(part('word/media/a.png', Buffer.concat([PNG, randomBytes(3_000_000)]))));
    let read = 0;
    const count = (from: number, to: number) => {
      read += to + 1 - from;
      return Promise.resolve(content.subarray(from, to + 1));
    };
    expect(await carriesMore(TYPES.docx, count, content.length)).toBe(false);
    expect(read).toBeLessThan(10_000);
  });
});
