import { arch, availableParallelism, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { measureVisit, type Visit } from '../browser/measure-visit.js';
import { CHINESE_DESK, CHINESE_PHONE } from '../browser/view.js';
import { withProduct } from './run-command.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    path: { type: 'string', default: '/' },
    rounds: { type: 'string', default: '5' },
    slowdown: { type: 'string', default: '4' },
  },
});

await withProduct(values.url, async (browser, url) => {
  const slowdown = Number(values.slowdown);
  const lines = [];
  for (const view of [CHINESE_DESK, CHINESE_PHONE]) {
    const visits = await rounds(() => measureVisit(browser, url + values.path, view, slowdown));
    lines.push(`| ${view.width} px | ${figuresOf(visits).join(' | ')} |`);
  }
  say(`${values.path}: medians of ${values.rounds} first visits, processor slowed ${slowdown} times`);
  say(
    `${new Date().toISOString().slice(0, 10)}, ${platform()} ${arch()}, ${availableParallelism()} cores, ${browser.version()}`,
  );
  say('');
  say('| width | scripts, compressed | requests | first contentful paint | largest contentful paint |');
  say('| --- | --- | --- | --- | --- |');
  lines.forEach(say);
});

async function rounds(visit: () => Promise<Visit>): Promise<Visit[]> {
  const visits = [];
  for (let round = 0; round < Number(values.rounds); round += 1) visits.push(await visit());
  return visits;
}

function figuresOf(visits: readonly Visit[]): string[] {
  const median = (of: (visit: Visit) => number) =>
    visits.map(of).sort((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0;
  return [
    `${(median(({ scriptBytes }) => scriptBytes) / 1000).toFixed(1)} kB`,
    String(median(({ requests }) => requests)),
    `${(median(({ firstPaint }) => firstPaint) / 1000).toFixed(2)} s`,
    `${(median(({ largestPaint }) => largestPaint) / 1000).toFixed(2)} s`,
  ];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
