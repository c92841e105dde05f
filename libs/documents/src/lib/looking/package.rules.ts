/** Media types that are packages of parts in an archive. */
const OFFICE = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl',
} as const;

const OFD = 'application/ofd';

/** List of the parts of an office document, and of what type each is (ECMA-376-2, 10.1.2). */
export const CONTENT_TYPES = '[Content_Types].xml';

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

/** Types of parts that run. */
const RUNNING_TYPES = /macroenabled|vbaproject|activex|macrosheet|oleobject/;

/** Whether content of this type is a package of parts. */
export function isPackage(mediaType: string): boolean {
  return mediaType === OFD || Object.hasOwn(OFFICE, mediaType);
}

/**
 * Whether a package holds what is no part of such a document: a program, macros, an archive, or anything that nobody knows.
 * @param names of all entries of the archive
 * @param contentTypes what {@link CONTENT_TYPES} says
 */
export function carriesMore(mediaType: string, names: readonly string[], contentTypes: string): boolean {
  const small = names.map((name) => name.toLowerCase());
  if (new Set(small).size < small.length || small.some(leadsElsewhere)) return true;
  const parts = small.filter((name) => !name.endsWith('/'));
  if (mediaType === OFD) return !small.includes('ofd.xml') || !parts.every((name) => PARTS.ofd.test(name));
  const main = OFFICE[mediaType as keyof typeof OFFICE];
  const types = contentTypes.toLowerCase().replaceAll("'", '"');
  return (
    !types.includes(`"${mediaType}.main+xml"`) ||
    RUNNING_TYPES.test(types) ||
    !parts.every((name) => isPart(name, main))
  );
}

function isPart(name: string, main: string): boolean {
  if (name === CONTENT_TYPES.toLowerCase()) return true;
  const folder = name.slice(0, Math.max(name.indexOf('/'), 0));
  const isKnown = folder === main || FOLDERS.some((each) => each.toLowerCase() === folder);
  return isKnown && !RUNS.test(name) && (PARTS.office.test(name) || PARTS.printing.test(name));
}

function leadsElsewhere(name: string): boolean {
  return /^\/|\\|(^|\/)\.\.(\/|$)|\0/.test(name);
}
