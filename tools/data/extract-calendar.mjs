#!/usr/bin/env node
/**
 * Extracts the State Council's calendar of holidays and make-up working days into libs/law/src/data/calendar.json.
 * Run it again with a newer VERSION each November, when the next year's days have been published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectCount, withNpmPackage, writeWithProvenance } from './npm-package.mjs';

const VERSION = '1.5.7';
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;
const WORKING_DAYS = { 2025: 248, 2026: 248 };

const target = join(import.meta.dirname, '../../libs/law/src/data/calendar.json');

withNpmPackage('chinese-days', VERSION, (folder, source) => {
  const published = JSON.parse(readFileSync(join(folder, 'dist/chinese-days.json'), 'utf8'));
  const years = {};
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    years[year] = { off: days(published.holidays, year, isWeekday), work: days(published.workdays, year, isWeekend) };
    if (years[year].off.length === 0) throw new Error(`The source holds nothing for ${year}`);
    if (WORKING_DAYS[year]) expectCount(`Working days of ${year}`, workingDays(year, years[year]), WORKING_DAYS[year]);
  }
  const extra = Object.keys(published.holidays).filter((day) => +day.slice(0, 4) > LAST_YEAR);
  if (extra.length > 0) throw new Error(`The source now publishes ${extra[0].slice(0, 4)}: raise LAST_YEAR`);
  // What is published is never changed: a year that was arranged anew comes as a row of a higher version.
  const lines = Object.entries(years).map(([year, value]) => JSON.stringify({ year: +year, version: 1, ...value }));
  const text = `[\n  ${lines.join(',\n  ')}\n]\n`;
  writeWithProvenance(target, text, {
    what: 'Holidays that fall on weekdays (off) and weekend days worked instead (work), by year, as MM-DD',
    publisher: '国务院办公厅关于部分节假日安排的通知 (each year)',
    source: `npm package ${source.name} ${source.version}`,
    repository: 'https://github.com/vsme/chinese-days',
    integrity: source.integrity,
    licence: 'MIT',
    script: 'tools/data/extract-calendar.mjs',
    years: [FIRST_YEAR, LAST_YEAR],
  });
});

function days(table, year, wanted) {
  return Object.keys(table)
    .filter((day) => day.startsWith(`${year}-`) && wanted(day))
    .map((day) => day.slice(5))
    .sort();
}

function isWeekend(day) {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function isWeekday(day) {
  return !isWeekend(day);
}

function workingDays(year, { off, work }) {
  let weekdays = 0;
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
    if (![0, 6].includes(new Date(time).getUTCDay())) weekdays += 1;
  }
  return weekdays - off.length + work.length;
}
