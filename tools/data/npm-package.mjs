import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Fetches one npm package as data, without making it a dependency, and hands its unpacked folder to `use`.
 * The temporary folder is removed afterwards, also when `use` throws.
 */
export function withNpmPackage(name, version, use) {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-data-'));
  try {
    const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const answer = execFileSync(command, ['pack', `${name}@${version}`, '--json', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    const [pack] = Object.values(JSON.parse(answer));
    if (pack.version !== version) throw new Error(`Asked for ${name} ${version}, got ${pack.version}`);
    execFileSync('tar', ['-xzf', pack.filename], { cwd: folder });
    return use(join(folder, 'package'), { name, version, integrity: pack.integrity });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a data file and its provenance beside it. The date is that of the extraction which last changed the data, so
 * running a script again without news changes no file.
 */
export function writeWithProvenance(dataFile, text, provenance) {
  const provenanceFile = dataFile.replace(/\.json$/, '.provenance.json');
  mkdirSync(dirname(dataFile), { recursive: true });
  const unchanged = existsSync(dataFile) && existsSync(provenanceFile) && readFileSync(dataFile, 'utf8') === text;
  const extractedOn = unchanged
    ? JSON.parse(readFileSync(provenanceFile, 'utf8')).extractedOn
    : new Date().toISOString().slice(0, 10);
  writeFileSync(dataFile, text);
  writeFileSync(provenanceFile, `${JSON.stringify({ ...provenance, extractedOn }, null, 2)}\n`);
}

/** Stops a script whose source no longer holds what the project relies on. */
export function expectCount(what, actual, expected) {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, found ${actual}`);
}
