/** Parts that are XML, whatever else their ending says. */
const TEXTS = /\.(xml|rels|vml|xsd|psmdcp|svg|xbrl)$/;
const PICTURES = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|webp)$/;
const PACKAGES = /\.xlsx$/;

/** Markup, in UTF-8 or UTF-16. */
const TEXT = /^(\u00ef\u00bb\u00bf)?\s*<|^\u00ff\u00fe|^\u00fe\u00ff/;

/** Programs call a picture by another kind's ending at times: PNG, JPEG, GIF, BMP, TIFF, JPEG XR, WebP, EMF, WMF. */
const PICTURE =
  /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM|II\*\0|MM\0\*|II\u00bc|RIFF|\u0001\0\0\0|\u00d7\u00cd\u00c6\u009a|[\u0001\u0002]\0\t\0)/;

/** What no font, seal or setting of a printer begins with: programs, scripts and archives. */
const RUNS_OR_PACKS =
  /^(MZ|\u007fELF|#!|PK|Rar!|7z\u00bc|\u001f\u008b|BZh|\u00fd7zXZ|MSCF|\u00d0\u00cf\u0011\u00e0|\u00ca\u00fe\u00ba\u00be|[\u00ce\u00cf]\u00fa\u00ed\u00fe|dex\n|ITSF|L\0\0\0\u0001\u0014\u0002\0)/;

/** Whether a part begins as its name says. @param name in small letters */
export function beginsAsNamed(name: string, beginning: Buffer): boolean {
  const begins = beginning.toString('latin1');
  if (TEXTS.test(name)) return TEXT.test(begins);
  if (PICTURES.test(name)) return PICTURE.test(begins);
  if (PACKAGES.test(name)) return begins.startsWith('PK');
  return !RUNS_OR_PACKS.test(begins);
}
