import type { ReadBytes } from './archive-directory.js';
import { Archive, type Budget, type Part } from './archive.js';
import { listIn } from './package-xml.js';
import {
  CONTENT_TYPES,
  isRelations,
  isWorkbook,
  LISTS,
  namesCarryMore,
  OFD,
  relationsCarryMore,
  typesCarryMore,
  WORKBOOK,
} from './package.rules.js';
import { beginsAsNamed } from './part-beginning.rules.js';

/** Bounds of what is unpacked: one list, one package within, and all of a document. */
const MOST = { list: 1_048_576, within: 8_388_608, inAll: 33_554_432 };

/** Bytes of nothing that was compressed. */
const EMPTY_DEFLATED = 2;

/**
 * Whether a package holds what is no part of such a document: a program, macros, an archive, what is fetched from elsewhere, or anything
 * that nobody knows. Packages within it are looked at likewise; those within these are none of a document.
 */
export async function carriesMore(mediaType: string, read: ReadBytes, bytes: number): Promise<boolean> {
  return packageCarriesMore({ mediaType, budget: { left: MOST.inAll }, isWithin: false }, read, bytes);
}

interface Look {
  readonly mediaType: string;
  readonly budget: Budget;
  readonly isWithin: boolean;
}

async function packageCarriesMore(look: Look, read: ReadBytes, bytes: number): Promise<boolean> {
  const archive = await Archive.open(read, bytes, look.budget);
  if (!archive || namesCarryMore(look.mediaType, archive.parts)) return true;
  for (const part of archive.parts) if (await partCarriesMore(look, archive, part)) return true;
  return false;
}

async function partCarriesMore(look: Look, archive: Archive, part: Part): Promise<boolean> {
  const name = part.name.toLowerCase();
  const isEmpty = part.size === 0 && part.compressed <= EMPTY_DEFLATED;
  if (!isEmpty && !beginsAsNamed(name, await archive.beginning(part))) return true;
  if (look.mediaType === OFD) return false;
  if (isWorkbook(name)) {
    const workbook = look.isWithin ? null : await archive.content(part, MOST.within);
    if (!workbook) return true;
    const within = { ...look, mediaType: WORKBOOK, isWithin: true };
    return packageCarriesMore(within, (from, to) => Promise.resolve(workbook.subarray(from, to + 1)), workbook.length);
  }
  const isTypes = name === CONTENT_TYPES;
  if (!isTypes && !isRelations(name)) return false;
  const content = await archive.content(part, MOST.list);
  const listed = content && listIn(content, isTypes ? LISTS.types : LISTS.relations);
  if (!listed) return true;
  return isTypes ? typesCarryMore(look.mediaType, listed) : relationsCarryMore(listed);
}
