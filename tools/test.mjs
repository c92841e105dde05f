// Every check, and every test that is over in a minute: `npm test`; of what changed since main alone: `npm test --
// --affected`; the longer journeys in the browser: `npm run test:journeys`; what walks over every query, plan, fault or a
// hundred thousand rows: `npm run test:walks`. Nx runs them; this adds what Nx can't: one PostgreSQL for the specs
// of all projects, started when the first asks, and the closing line with the sum of all tests. Other arguments are Jest's,
// for one run beside the checks: `npm test -- libs/kernel -t rounding`.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { affectedProjects, changedFiles } from './affected.mjs';
import { startBroker } from './jest/broker.mjs';
import { run, runNx } from './nx.mjs';

const results = join(import.meta.dirname, '..', 'tmp', 'tests');
const [mode, ...jestArguments] = process.argv.slice(2);
const affected = mode === '--affected';
const further = ['--journeys', '--walks'].find((each) => each === mode)?.slice(2);
const chosen = mode !== undefined && !affected && !further ? [mode, ...jestArguments] : undefined;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const broker = await startBroker();
const failed = [];
try {
  const env = { CHENGJIE_TEST_BROKER: broker.url };
  for (const check of further ? [() => runNx(['run-many', `--targets=${further}`], env)] : checks(env))
    if (failed.length === 0 && (await check()) !== 0) failed.push('see above');
  if (chosen && failed.length === 0) {
    const code = await run('jest', ['--maxWorkers=2', ...chosen], {
      ...env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      CHENGJIE_TEST_COUNTS: join(results, `${randomUUID()}.json`),
    });
    if (code !== 0) failed.push('tests');
  }
} finally {
  await broker.stop();
}
console.log(`\n${closingLine()}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** First what says within minutes that it is wrong: types, by one compiler, which leaves what is built; and style, of changed files alone. */
function checks(env) {
  const ofAll = (...targets) => runNx(['run-many', `--targets=${targets.join(',')}`, '--projects=workspace']);
  const targets = `--targets=build${chosen ? '' : ',test'}`;
  if (!affected) return [() => ofAll('typecheck', 'lint'), () => runNx(['run-many', targets], env)];
  const changed = changedFiles();
  const files = changed.filter((file) => existsSync(file));
  const linted = files.filter((file) => /[.](ts|tsx|mjs)$/.test(file));
  const projects = affectedProjects(changed);
  return [
    () => ofAll('typecheck'),
    ...(linted.length > 0 ? [() => run('eslint', ['--no-warn-ignored', ...linted])] : []),
    ...(files.length > 0 ? [() => run('prettier', ['--check', '--log-level=warn', '--ignore-unknown', ...files])] : []),
    ...(projects.length > 0 ? [() => runNx(['run-many', targets, `--projects=${projects.join(',')}`], env)] : []),
  ];
}

/** Sums what tools/jest/counts.mjs wrote for each run; where nothing was counted although something failed, that is one failure. */
function closingLine() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of existsSync(results) ? readdirSync(results, { recursive: true }) : []) {
    if (!file.endsWith('.json')) continue;
    const counts = JSON.parse(readFileSync(join(results, file), 'utf8'));
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  const failures = failed.length > 0 ? Math.max(1, sum.failed) : sum.failed;
  return `${sum.passed} passed, ${failures} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`;
}
