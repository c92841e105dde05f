import type { Listed } from './package-xml.js';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const OFD = 'application/ofd';

/** Media types that are packages of parts in an archive. */
const OFFICE = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  [WORKBOOK]: 'xl',
} as const;

/** List of the parts of an office document, and of what type each is (ECMA-376-2, 10.1.2), in small letters as all names here. */
export const CONTENT_TYPES = '[content_types].xml';

/** Namespaces of the lists that describe a package: of types of its parts, and of what they refer to. */
export const LISTS = {
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relations: 'http://schemas.openxmlformats.org/package/2006/relationships',
} as const;

/** Folders beside the main one that offices' programs write: of relations, properties, signatures, labels, and WPS's own. */
const FOLDERS = ['_rels', 'docProps', 'customXml', '_xmlsignatures', 'docMetadata', 'package', 'customStorage'];

/** How parts end: text of a form, pictures, fonts, workbooks of charts. */
const PARTS = {
  office: /\.(xml|rels|vml|xsd|psmdcp|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|webp|odttf|sigs|xlsx)$/,
  printing: /^xl\/printersettings\/[^/]+\.bin$/,
  ofd: /\.(xml|xbrl|png|jpe?g|gif|bmp|tiff?|jb2|ttf|ttc|otf|esl|dat|sig)$/,
} as const;

/** Parts that run, though they are only text: macro sheets, dialogs, controls, what ribbons call. */
const RUNS = /(^|\/)(macrosheets|dialogsheets|activex|ctrlprops|customui)\//;

/** Types of parts, and of what they refer to, that run, that nobody can look into, or that fetch from elsewhere. */
const RUNNING_TYPES =
  /macroenabled|vbaproject|activex|macrosheet|dialogsheet|oleobject|ctrlprop|\/control$|extensibility|afchunk|externallink|connections/;

const HYPERLINK =
  /^http:\/\/(schemas\.openxmlformats\.org\/officedocument\/2006|purl\.oclc\.org\/ooxml\/officedocument)\/relationships\/hyperlink$/;

/** An address that leads out of the package, though it is not marked so. */
const LEADS_OUT = /^\s*([a-z][a-z\d+.-]*:|[/\\]{2}|\\)/i;

/** Whether content of this type is a package of parts. */
export function isPackage(mediaType: string): boolean {
  return mediaType === OFD || Object.hasOwn(OFFICE, mediaType);
}

export const isWorkbook = (name: string): boolean => name.endsWith('.xlsx');
export const isRelations = (name: string): boolean => name.endsWith('.rels');

/** Whether a package holds what is no part of such a document, by the names of its entries. */
export function namesCarryMore(mediaType: string, entries: readonly { name: string; size: number }[]): boolean {
  const small = entries.map(({ name }) => name.toLowerCase());
  if (new Set(small).size < small.length || small.some(leadsElsewhere)) return true;
  if (entries.some(({ name, size }) => name.endsWith('/') && size > 0)) return true;
  const parts = small.filter((name) => !name.endsWith('/'));
  if (mediaType === OFD) return !small.includes('ofd.xml') || !parts.every((name) => PARTS.ofd.test(name));
  const main = OFFICE[mediaType as keyof typeof OFFICE];
  return !small.includes(CONTENT_TYPES) || !parts.every((name) => isPart(name, main));
}

/** The same by the types of its parts: the main one is of this type and no other, and nothing runs. */
export function typesCarryMore(mediaType: string, listed: readonly Listed[]): boolean {
  const types = attributesOf(listed, ['Default', 'Override']).map(({ ContentType = '' }) => ContentType.toLowerCase());
  const main = types.filter((type) => type.includes('.main+xml'));
  return main.length === 0 || main.some((type) => type !== `${mediaType}.main+xml`) || types.some(runs);
}

/** The same by what its parts refer to: outside of it hyperlinks alone, which a reader follows by will. */
export function relationsCarryMore(listed: readonly Listed[]): boolean {
  return attributesOf(listed, ['Relationship']).some(({ Type = '', Target = '', TargetMode = 'Internal' }) => {
    const type = Type.toLowerCase();
    if (runs(type)) return true;
    return TargetMode === 'Internal' ? LEADS_OUT.test(Target) : !HYPERLINK.test(type);
  });
}

function attributesOf(listed: readonly Listed[], names: readonly string[]) {
  return listed.filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes);
}

function runs(type: string): boolean {
  return RUNNING_TYPES.test(type);
}

function isPart(name: string, main: string): boolean {
  if (name === CONTENT_TYPES) return true;
  const folder = name.slice(0, Math.max(name.indexOf('/'), 0));
  const isKnown = folder === main || FOLDERS.some((each) => each.toLowerCase() === folder);
  return isKnown && !RUNS.test(name) && (PARTS.office.test(name) || PARTS.printing.test(name));
}

function leadsElsewhere(name: string): boolean {
  return /^\/|\\|(^|\/)\.\.(\/|$)|\0/.test(name);
}
