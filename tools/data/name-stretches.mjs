#!/usr/bin/env node
/**
 * Prints the beginnings of names at which pinyin order is cut into stretches (libs/organizations, `CUTS`), from the
 * country's regions: `node tools/data/extract-regions.mjs --all FILE && node tools/data/name-stretches.mjs FILE`.
 * Of `CUTS` a migration is made: another list would be a migration of its own.
 */
import { readFileSync } from 'node:fs';

const STRETCHES = 208;
/** A search begins at the front: the first six stretches are an eighth, a quarter and half as large, two of each. */
const sizeOf = (stretch) => Math.min(1, 2 ** Math.floor(stretch / 2) / 8);
/** How far a cut may be from where it ought to be, in stretches, for the sake of a shorter text. */
const TOLERANCE = 0.25;

const { compare } = new Intl.Collator('zh-u-co-pinyin');
const nameOf = new Map(
  readFileSync(process.argv[2], 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
);

/** Streets by the beginning of their organizations' names, with their communities before them counted. */
const streets = inOrder([...nameOf.keys()].filter((code) => code.length === 12));
console.log(cuts().join(' '));

function inOrder(communities) {
  const counts = new Map();
  for (const code of communities) {
    const name = beginningOf(code);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let before = 0;
  return [...counts]
    .sort(([one], [other]) => compare(one, other))
    .map(([name, count]) => {
      before += count;
      return { name, before: before - count };
    });
}

/** As official names begin: districts with their city, counties and county-level cities without. */
function beginningOf(community) {
  const [province, city, county, street] = [2, 4, 6, 9].map((length) => nameOf.get(community.slice(0, length)));
  const municipal = /^(市辖区|县|.*直辖县级行政区划)$/.test(city) ? province : city;
  const own = county === '市辖区' || county === municipal ? '' : county;
  return `${own === '' || own.endsWith('区') ? municipal : ''}${own}${street}`;
}

function cuts() {
  const sizes = Array.from({ length: STRETCHES }, (_, stretch) => sizeOf(stretch));
  const unit = [...nameOf.keys()].filter((code) => code.length === 12).length / sizes.reduce((sum, size) => sum + size);
  let end = 0;
  return sizes.slice(0, -1).map((size, stretch) => {
    end += size * unit;
    const reach = TOLERANCE * Math.min(size, sizes[stretch + 1]) * unit;
    const [best] = streets
      .flatMap(({ name, before }, place) => {
        const off = Math.abs(before - end);
        return off > reach ? [] : [{ cut: shortest(streets[place - 1].name, name), off }];
      })
      .sort((one, other) => one.cut.length - other.cut.length || one.off - other.off);
    return best.cut;
  });
}

/** The shortest beginning of a name that comes behind another: not behind the name itself, as 重 comes behind 重庆. */
function shortest(before, name) {
  const beginnings = Array.from(name, (_, place) => name.slice(0, place + 1));
  return beginnings.find((beginning) => compare(before, beginning) < 0 && compare(beginning, name) <= 0);
}
