// Builds what has changed of the servers and the portal, side by side: `npm run build`.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { bringUpToDate } from './targets.mjs';

const root = join(import.meta.dirname, '..');
const built = await Promise.all(['servers', 'portal'].map((name) => bringUpToDate(name, run)));
process.exitCode = built.every(Boolean) ? 0 : 1;

function run(program, args, output) {
  const since = performance.now();
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', output === 'errors only' ? 'ignore' : 'inherit', 'inherit'],
    // The programs run on the Node that runs this.
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` },
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} did not run: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${program}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
      resolve(code === 0);
    });
  });
}
