import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs Nx on the Node that runs this, with its progress shown; resolves to its exit code. A signal ends it with all that it started. */
export function runNx(args, env = {}) {
  return run('nx', [...args, '--output-style=static'], env);
}

/** Runs a program of node_modules/.bin; resolves to its exit code. */
export function run(program, args, env = {}) {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, ...env },
  });
  const stop = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} did not run: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve(code ?? 1);
    });
  });
}
