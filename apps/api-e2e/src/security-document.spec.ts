import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const FILE = fileURLToPath(new URL('../../../docs/security.md', import.meta.url));

/** The requirements of ASVS 5.0 at the levels 1 and 2, by section. */
const ASKED: Readonly<Record<string, string>> = {
  '1.1': '1 2',
  '1.2': '1 2 3 4 5 6 7 8 9',
  '1.3': '1 2 3 4 5 6 7 8 9 10 11',
  '1.4': '1 2 3',
  '1.5': '1 2',
  '2.1': '1 2 3',
  '2.2': '1 2 3',
  '2.3': '1 2 3 4',
  '2.4': '1',
  '3.2': '1 2',
  '3.3': '1 2 3 4',
  '3.4': '1 2 3 4 5 6',
  '3.5': '1 2 3 4 5',
  '3.7': '1 2',
  '4.1': '1 2 3',
  '4.2': '1',
  '4.3': '1 2',
  '4.4': '1 2 3 4',
  '5.1': '1',
  '5.2': '1 2 3',
  '5.3': '1 2',
  '5.4': '1 2 3',
  '6.1': '1 2 3',
  '6.2': '1 2 3 4 5 6 7 8 9 10 11 12',
  '6.3': '1 2 3 4',
  '6.4': '1 2 3 4',
  '6.5': '1 2 3 4 5',
  '6.6': '1 2 3',
  '6.8': '1 2 3 4',
  '7.1': '1 2 3',
  '7.2': '1 2 3 4',
  '7.3': '1 2',
  '7.4': '1 2 3 4 5',
  '7.5': '1 2',
  '7.6': '1 2',
  '8.1': '1 2',
  '8.2': '1 2 3',
  '8.3': '1',
  '8.4': '1',
  '9.1': '1 2 3',
  '9.2': '1 2 3 4',
  '10.1': '1 2',
  '10.2': '1 2',
  '10.3': '1 2 3 4',
  '10.4': '1 2 3 4 5 6 7 8 9 10 11',
  '10.5': '1 2 3 4 5',
  '10.6': '1 2',
  '10.7': '1 2 3',
  '11.1': '1 2',
  '11.2': '1 2 3',
  '11.3': '1 2 3',
  '11.4': '1 2 3 4',
  '11.5': '1',
  '11.6': '1',
  '12.1': '1 2 3',
  '12.2': '1 2',
  '12.3': '1 2 3 4',
  '13.1': '1',
  '13.2': '1 2 3 4 5',
  '13.3': '1 2',
  '13.4': '1 2 3 4 5',
  '14.1': '1 2',
  '14.2': '1 2 3 4',
  '14.3': '1 2 3',
  '15.1': '1 2 3',
  '15.2': '1 2 3',
  '15.3': '1 2 3 4 5 6 7',
  '16.1': '1',
  '16.2': '1 2 3 4 5',
  '16.3': '1 2 3 4',
  '16.4': '1 2 3',
  '16.5': '1 2 3',
  '17.1': '1',
  '17.2': '1 2 3 4',
  '17.3': '1 2',
};

/** Code, tests, documents and settings: what a line may name as what holds it. */
const NAMED = /\]\(([^)#]+)\)/g;

describe('docs/security.md', () => {
  const text = readFileSync(FILE, 'utf8');
  const lines = text.split('\n').flatMap((line) => {
    const [, number = '', level = '', state = '', how = ''] =
      /^\| (\d+\.\d+\.\d+) +\| ([12]) +\| [^|]+ \| (held|n\/a|operator|declined) +\| (.*\S) +\|$/.exec(line) ?? [];
    return number ? [{ number, level, state, how }] : [];
  });

  it('has a line for every requirement, in order, once', () => {
    const asked = Object.entries(ASKED).flatMap(([section, numbers]) =>
      numbers.split(' ').map((n) => `${section}.${n}`),
    );
    expect(lines.map(({ number }) => number)).toEqual(asked);
  });

  it('names files that exist', () => {
    const named = [...text.matchAll(NAMED)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((path) => !existsSync(join(dirname(FILE), path)))).toEqual([]);
  });

  it('counts what is held, what is not, and says what is declined', () => {
    const count = (state: string) => lines.filter((line) => line.state === state).length;
    const [, ...told] =
      /Of (\d+) requirements (\d+) are held, (\d+) do not\s+apply, (\d+) are the operator's, and (\d+) is declined/.exec(
        text,
      ) ?? [];
    expect(told.map(Number)).toEqual([lines.length, count('held'), count('n/a'), count('operator'), count('declined')]);
    const [, declined = ''] = /## What is declined\n([^#]*)/.exec(text) ?? [];
    const untold = lines.filter(({ state, number }) => state === 'declined' && !declined.includes(number));
    expect(untold).toEqual([]);
  });
});
