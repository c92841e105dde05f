import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Person } from '@chengjie/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archived } from '../../testing/archives.js';
import { DocumentsWorld } from '../../testing/documents-world.js';

const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;
type Entries = [name: string, content: string][];

/** So long that what stands behind it is not in the first piece, by which a file is taken. */
const long = (name: string): Entries[number] => [name, randomBytes(400_000).toString('hex')];
const types = (main: string, more = '') =>
  `<Types><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;
const part = (name: string): Entries[number] => [name, '<a/>'];
const docx = (...more: Entries): Entries => [
  ['[Content_Types].xml', types(MAIN.docx)],
  ...['_rels/.rels', 'docProps/core.xml', 'word/document.xml', 'word/_rels/document.xml.rels'].map(part),
  ...more,
];
const xlsx = (...more: Entries): Entries => [
  ['[Content_Types].xml', types(MAIN.xlsx)],
  ...['_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].map(part),
  ...more,
];
const ofd = (...more: Entries): Entries => [
  ...['OFD.xml', 'Doc_0/Document.xml', 'Doc_0/Pages/Page_0/Content.xml', 'Doc_0/Res/image_1.jb2'].map(part),
  ...['Doc_0/Signs/Sign_0/Seal.esl', 'Doc_0/Signs/Sign_0/SignedValue.dat'].map(part),
  ...more,
];

describe('a package', () => {
  let world: DocumentsWorld;
  let person: Person;

  beforeAll(async () => {
    world = await DocumentsWorld.create();
    person = await world.person();
  });

  afterAll(() => world?.close());

  const refusalOf = async (content: Buffer, ending: string) => {
    const { status, refusal } = await world.row(await world.accepted(person, content, `章程.${ending}`));
    return status === 'ACCEPTED' ? null : refusal;
  };

  it.each<[string, string, Entries]>([
    ['a text', 'docx', docx()],
    [
      'a text with pictures, fonts and a chart',
      'docx',
      docx(
        part('word/media/image1.PNG'),
        part('word/fonts/a.odttf'),
        part('word/charts/chart1.xml'),
        part('word/embeddings/Microsoft_Excel_Sheet.xlsx'),
      ),
    ],
    ['a text that a .NET program wrote', 'docx', docx(part('package/services/metadata/core-properties/a.psmdcp'))],
    [
      'a table with its printer’s settings and folders',
      'xlsx',
      xlsx(part('xl/printerSettings/printerSettings1.bin'), ['xl/media/', '']),
    ],
    ['a table of WPS', 'xlsx', xlsx(part('xl/cellimages.xml'), part('customStorage/customStorage.xml'))],
    ['pages that are sealed', 'ofd', ofd()],
  ])('that is %s is taken', async (_, ending, entries) => {
    expect(await refusalOf(archived(entries), ending)).toBeNull();
  });

  it('is taken with its numbers in 64 bits, as programs of large tables write them', async () => {
    expect(await refusalOf(archived(xlsx(), { large: true }), 'xlsx')).toBeNull();
    expect(await refusalOf(archived(xlsx(part('setup.exe')), { large: true }), 'xlsx')).toBe('DOCUMENT_CARRIES_MORE');
  });

  it('is taken with a comment behind it', async () => {
    expect(await refusalOf(archived(docx(), { comment: 'PK\u0005\u0006 written by a program' }), 'docx')).toBeNull();
  });

  it.each<[string, string, Entries]>([
    ['macros', 'docx', docx(part('word/vbaProject.bin'))],
    [
      'macros, as its main part says behind all others',
      'docx',
      [
        ...docx().slice(1),
        long('word/media/a.png'),
        ['[Content_Types].xml', types('application/vnd.ms-word.document.macroEnabled.main+xml')],
      ],
    ],
    [
      'macros, as a part’s type says',
      'docx',
      [
        [
          '[Content_Types].xml',
          types(MAIN.docx, '<Default Extension="png" ContentType="application/vnd.ms-office.vbaProject"/>'),
        ],
        ...docx().slice(1),
      ],
    ],
    ['no list of its parts', 'docx', docx().slice(1)],
    [
      'another main part',
      'docx',
      [...docx().slice(1), long('word/media/a.png'), ['[Content_Types].xml', types(MAIN.xlsx)]],
    ],
    ['macros of WPS', 'xlsx', xlsx(part('xl/JDEData.bin'))],
    ['a macro sheet', 'xlsx', xlsx(part('xl/macrosheets/sheet1.xml'))],
    ['a control', 'docx', docx(part('word/activeX/activeX1.xml'))],
    ['a program', 'docx', docx(part('word/media/setup.exe'))],
    ['an archive', 'xlsx', xlsx(part('xl/embeddings/all.zip'))],
    ['an object that nobody can look into', 'docx', docx(part('word/embeddings/oleObject1.bin'))],
    ['a program of a telephone', 'docx', docx(part('AndroidManifest.xml'), part('classes.dex'))],
    ['a part without an ending', 'docx', docx(part('word/media/image1'))],
    ['a name twice', 'docx', docx(part('word/Document.xml'))],
    ['a name that leads elsewhere', 'docx', docx(part('word/../../a.xml'))],
    ['classes', 'ofd', ofd(long('Doc_0/Res/a.png'), part('META-INF/MANIFEST.MF'), part('a/B.class'))],
  ])('that holds %s is refused', async (_, ending, entries) => {
    expect(await refusalOf(archived(entries), ending)).toBe('DOCUMENT_CARRIES_MORE');
  });

  it('is refused where its directory does not end it, or is not there', async () => {
    const whole = archived(docx());
    for (const broken of [
      Buffer.concat([whole, archived([part('setup.exe')])]),
      Buffer.concat([whole, Buffer.from('MZ')]),
      whole.subarray(0, -22),
    ])
      expect(await refusalOf(broken, 'docx')).toBe('DOCUMENT_CARRIES_MORE');
  });

  it('is refused where the list of its parts swells', async () => {
    const swelling = `${types(MAIN.docx)}${' '.repeat(2_000_000)}`;
    expect(await refusalOf(archived([['[Content_Types].xml', swelling], ...docx().slice(1)]), 'docx')).toBe(
      'DOCUMENT_CARRIES_MORE',
    );
  });
});
