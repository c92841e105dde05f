import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const libs = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The packed files of evaluation and kernel in a folder of their own, beside what they declare, and nothing else. */
describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-package-'));
  const installed = (name: string) => join(folder, 'node_modules', name);
  const files = new Map<string, readonly string[]>();

  function install(lib: string): void {
    const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: join(libs, lib),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [pack] = Object.values(
      JSON.parse(answer) as Record<string, { filename: string; files: readonly { path: string }[] }>,
    );
    if (!pack) throw new Error(`npm packed nothing of ${lib}`);
    files.set(
      lib,
      pack.files.map(({ path }) => path),
    );
    const target = installed(`@chengjie/${lib}`);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, pack.filename), '-C', target, '--strip-components=1']);
    for (const name of Object.keys(manifestOf(target).dependencies ?? {}))
      if (!name.startsWith('@chengjie/')) cpSync(rootOf(name), installed(name), { recursive: true });
  }

  /** Where a package lies here. */
  function rootOf(name: string): string {
    const paths = require.resolve.paths(name) ?? [];
    const found = paths.map((path) => join(path, name)).find((path) => tryManifest(path));
    if (!found) throw new Error(`${name} is not installed`);
    return found;
  }

  function tryManifest(path: string): boolean {
    try {
      return Boolean(manifestOf(path));
    } catch {
      return false;
    }
  }

  beforeAll(() => ['evaluation', 'kernel'].forEach(install));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds no specs, nothing for tests, and all that its exports name', () => {
    for (const [lib, paths] of files) {
      expect(paths.filter((path) => /\.spec\.|testing\/|tsbuildinfo/.test(path))).toEqual([]);
      const { exports } = manifestOf(installed(`@chengjie/${lib}`));
      const named = Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to)));
      expect(named.filter((path) => !paths.includes(path.replace('./', '')))).toEqual([]);
    }
  });

  it('ranks the example of its README in plain Node, with what it declares and nothing else', () => {
    const [input, result] = [
      ...readFileSync(join(installed('@chengjie/evaluation'), 'README.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g),
    ].map(([, json]): unknown => JSON.parse(json ?? ''));
    writeFileSync(join(folder, 'input.json'), JSON.stringify(input));
    writeFileSync(
      join(folder, 'rank.mjs'),
      `import { readFileSync } from 'node:fs';
       import { evaluate } from '@chengjie/evaluation';
       console.log(JSON.stringify(evaluate(JSON.parse(readFileSync('input.json', 'utf8')))));`,
    );
    const env = { PATH: dirname(process.execPath) };
    const ranked = execFileSync(process.execPath, ['rank.mjs'], { cwd: folder, encoding: 'utf8', env });
    expect(JSON.parse(ranked)).toMatchObject(result as object);
  });
});
