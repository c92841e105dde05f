import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCES = join(import.meta.dirname, '..', '..', '..', 'portal', 'src');
const DESKS = readdirSync(join(SOURCES, 'desk'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const UNITS = ['public', ...DESKS.map(({ name }) => `desk/${name}`)];

/** A module of a unit, and the folder where the scripts of that unit are. */
const CHANGES = {
  'desk/bidder/receipt.tsx': 'assets/desk-bidder/',
  'desk/buyer/manage/manage-page.tsx': 'assets/desk-buyer/',
  'public/projects/project-page.tsx': 'assets/public/',
} as const;

/** Folders of apps/portal/src that a unit is compiled against. */
function unitsBelow(unit: string): string[] {
  const folder = join(SOURCES, unit);
  const { references } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) as {
    references: { path: string }[];
  };
  return references.map(({ path }) => relative(SOURCES, resolve(folder, path)));
}

describe('the units of the portal', () => {
  it.each(UNITS)('%s is compiled without any other of them', (unit) => {
    expect(unitsBelow(unit).filter((other) => other === 'app' || UNITS.includes(other))).toEqual([]);
  });

  it('leave the scripts of all others as they are when one changes', () => {
    const program = join(import.meta.dirname, '..', 'testing', 'files-of-build.ts');
    const printed = execFileSync(process.execPath, [program, ...Object.keys(CHANGES)], { encoding: 'utf8' });
    const [before = [], ...after] = JSON.parse(printed) as string[][];
    for (const [index, family] of Object.values(CHANGES).entries()) {
      const anew = (after[index] ?? []).filter((file) => !before.includes(file));
      expect(anew).not.toEqual([]);
      expect(anew.filter((file) => !file.startsWith(family))).toEqual([]);
    }
  });
});
