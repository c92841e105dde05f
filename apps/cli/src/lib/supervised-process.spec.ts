import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SupervisedProcess } from './supervised-process.js';

const SERVES = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => undefined, 1000); process.send('ready');`;

describe('a supervised process', () => {
  let folder: string;
  let said: string[];
  let listeners: ((line: string) => void)[];
  let supervised: SupervisedProcess;

  const supervise = (code: string): SupervisedProcess => {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, code);
    supervised = new SupervisedProcess({
      name: 'api',
      file,
      environment: () => ({ PATH: process.env['PATH'] }),
      say: (line) => {
        said.push(line);
        for (const listener of listeners) listener(line);
      },
    });
    return supervised;
  };
  const line = (pattern: RegExp): Promise<void> =>
    new Promise((resolve) => listeners.push((text) => pattern.test(text) && resolve()));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chengjie-spec-'));
    said = [];
    listeners = [];
  });

  afterEach(async () => {
    await supervised.stop();
    rmSync(folder, { recursive: true });
  });

  it('is started again when it dies, and says so', async () => {
    const twice = Promise.all([line(/ended \(signal SIGTERM\); it starts again in 0\.5 s/), line(/run 2/)]);
    const marker = JSON.stringify(join(folder, 'marker'));
    await supervise(`
      import { existsSync, writeFileSync } from 'node:fs';
      console.log(existsSync(${marker}) ? 'run 2' : 'run 1');
      writeFileSync(${marker}, '');
      setInterval(() => undefined, 1000);
      process.send('ready');
    `).start();
    supervised.restart();
    await twice;
    expect(said).toContain('[api] run 1');
  });

  it('passes on what it said when it does not come to serve', async () => {
    await expect(supervise(`console.error('no database'); process.exit(3);`).start()).rejects.toThrow(
      'The api did not start (exit code 3)',
    );
    expect(said).toEqual(['[api] no database']);
  });

  it('is not started again once stopped', async () => {
    await supervise(SERVES).start();
    await supervised.stop();
    expect(said).toEqual([]);
  });
});
