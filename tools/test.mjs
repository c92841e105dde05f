// Every check and test: `npm test`. Further arguments go to Jest: `npm test -- libs/kernel -t rounding`.
// `--only lint,format` runs the named steps alone; the names stand in STEPS.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate } from './targets.mjs';

const results = mkdtempSync(join(tmpdir(), 'chengjie-test-'));
const resultFile = join(results, 'jest.json');
const { only, jestArguments } = readArguments(process.argv.slice(2));

/** Steps of one lane run one after the other, lanes side by side: type check and lint keep a core busy each. */
const STEPS = {
  'type check': async () => (await bringUpToDate('code generation', run)) && run('tsc', ['--build', 'tsconfig.json']),
  portal: () => bringUpToDate('portal', run),
  // The module boundaries are checked against Nx's project graph, which this makes.
  lint: () => run('nx', ['show', 'projects'], 'errors only').then(() => run('eslint', ['.'])),
  format: () => run('prettier', ['--check', '--log-level', 'warn', '.']),
  tests: () => run('jest', ['--maxWorkers=2', '--json', `--outputFile=${resultFile}`, ...jestArguments]),
};
const LANES = [
  ['type check', 'portal'],
  ['lint', 'format'],
];

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  });
}

const failed = [];
try {
  await Promise.all(
    LANES.map(async (lane) => {
      for (const name of lane) await step(name);
    }),
  );
  // Specs use what these have built, so they would only repeat their complaints.
  if (!failed.includes('type check') && !failed.includes('portal')) await step('tests');
  if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
  if (selected('tests')) console.log(`\n${closingLine()}`);
} finally {
  rmSync(results, { recursive: true, force: true });
}
process.exitCode = failed.length ? 1 : 0;

async function step(name) {
  if (!selected(name)) return;
  const since = performance.now();
  const passed = await STEPS[name]();
  if (!passed) failed.push(name);
  console.log(`${passed ? '✓' : '✗'} ${name}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
}

function selected(name) {
  return !only || only.includes(name);
}

function run(program, args, output) {
  const child = spawn(join('node_modules', '.bin', program), args, {
    stdio: ['ignore', output === 'errors only' ? 'ignore' : 'inherit', 'inherit'],
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NODE_OPTIONS: program === 'jest' ? '--experimental-vm-modules --disable-warning=ExperimentalWarning' : '',
    },
  });
  running.add(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} did not run: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve(code === 0);
    });
  });
}

/** Jest's counts in plain text; a spec file that did not even load counts as one failure. */
function closingLine() {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    const skipped = result.numPendingTests + result.numTodoTests;
    const failures = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return `${result.numPassedTests} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`;
  } catch {
    return '0 passed, 1 failed';
  }
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: undefined, jestArguments: args };
  const names = args[at + 1]?.split(',') ?? [];
  return { only: names, jestArguments: args.toSpliced(at, 2) };
}
