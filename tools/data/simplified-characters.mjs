// Writes which character each traditional one is searched as, by OpenCC's tables (Apache-2.0):
// node tools/data/simplified-characters.mjs && npm run format
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';

const [FIRST, LAST] = [0x3400, 0x9fff];
const convert = Converter({ from: 't', to: 'cn' });
const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index))
  .map((character) => [character, convert(character)])
  .filter(([character, other]) => other !== character && other.length === 1);

/** Lines of so many characters. */
const lines = (characters) =>
  characters
    .join('')
    .match(/.{1,100}/gu)
    .map((line) => `  '${line}'`)
    .join(' +\n');

writeFileSync(
  join(import.meta.dirname, '../../libs/kernel/src/lib/node/simplified-characters.ts'),
  `// Written by tools/data/simplified-characters.mjs from OpenCC's tables (Apache-2.0).
/** Traditional characters and other forms that have a simplified one. */
export const TRADITIONAL =
${lines(pairs.map(([character]) => character))};

/** The simplified ones, in the same order. */
export const SIMPLIFIED =
${lines(pairs.map(([, other]) => other))};
`,
);
