// What can be known of the images without an engine: the compose file against its schema; the Dockerfile's build steps,
// run in a clean folder; the files it copies, run by its own commands and health checks on a throw-away database.
// Usage: node docker/check.mjs   (after npm run build; takes minutes, as it installs everything anew)
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { baseImageErrors, composeErrors } from './compose-check.mjs';
import { lastList, readStages } from './dockerfile.mjs';

const root = join(import.meta.dirname, '..');
const stages = readStages(join(root, 'docker', 'Dockerfile'));
const work = mkdtempSync(join(tmpdir(), 'chengjie-image-'));
const build = join(work, 'build');

try {
  const errors = [
    ...composeErrors(join(root, 'docker', 'compose.yaml')),
    ...baseImageErrors(join(root, 'docker', 'Dockerfile')),
  ];
  if (errors.length) throw new Error(errors.join('\n'));
  console.log('✓ compose file');
  copyContext();
  for (const { rest } of stages.build.filter(({ name }) => name === 'RUN')) shell(rest);
  checkProjects();
  await tryServers();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** What git tracks is what .dockerignore lets through. */
function copyContext() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(build, file), { recursive: true });
  console.log(`✓ ${files.length} files copied`);
}

function shell(command) {
  const since = performance.now();
  execFileSync('/bin/sh', ['-c', command], { cwd: build, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`✓ RUN ${command}: ${((performance.now() - since) / 1000).toFixed(0)} s`);
}

/** What measures and tests the product has no business in its images. */
function checkProjects() {
  for (const project of ['apps/lab', 'libs/population', 'libs/testkit', 'apps/api-e2e', 'apps/portal-e2e'])
    if (existsSync(join(build, project))) throw new Error(`${project} would be in the images`);
  console.log('✓ neither lab nor tests are left');
}

/** Lays the stage's files out as its COPY lines say. */
function image(name) {
  const folder = join(work, name);
  for (const { rest } of stages[name].filter((instruction) => instruction.name === 'COPY')) {
    const [from, source, target] = rest.startsWith('--from=build') ? rest.split(' ') : ['', ...rest.split(' ')];
    const origin = from ? join(build, source.replace(/^\/app\//, '')) : join(root, source);
    const place = join(folder, target.endsWith('/') ? join(target, source.split('/').at(-1)) : target);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(origin, place, { recursive: true, verbatimSymlinks: true });
  }
  return folder;
}

async function tryServers() {
  const { startThrowAwayPostgres } = await import('../libs/local-postgres/dist/index.js');
  const database = await startThrowAwayPostgres();
  try {
    const environment = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, NODE_ENV: 'production' };
    const servingUrl = database.url.replace('chengjie@', 'chengjie_app@');
    const owner = {
      ...environment,
      CHENGJIE_DATABASE_ADMIN_URL: database.url,
      CHENGJIE_DATABASE_OWNER_URL: database.url.replace('chengjie@', 'chengjie_owner@'),
      DATABASE_URL: servingUrl,
    };
    const [migrate, ...migrateArguments] = lastList(stages.migrate, 'CMD');
    const cwd = image('migrate');
    for (const command of [['apps/cli/dist/main.js', 'prepare-database'], migrateArguments])
      execFileSync(migrate, command, { cwd, env: owner, stdio: 'inherit' });
    console.log('✓ migrate');
    const serving = {
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATABASE_URL: servingUrl,
      CHENGJIE_MASTER_KEY: randomBytes(32).toString('base64'),
    };
    for (const name of ['api', 'worker']) await tryServer(name, serving);
  } finally {
    await database.stop();
  }
}

async function tryServer(name, env) {
  const cwd = image(name);
  const [program, ...args] = lastList(stages[name], 'CMD');
  const server = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    for (let tries = 0; !isHealthy(name, cwd, env); tries++) {
      if (tries > 60 || server.exitCode !== null) throw new Error(`The ${name} does not become healthy`);
      await delay(500);
    }
    console.log(`✓ ${name} is healthy`);
    if (name === 'api') await tryPortal(env);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** The page, and each file that it names. */
async function tryPortal({ HOST, PORT }) {
  const address = `http://${HOST}:${PORT}`;
  const page = await fetch(address, { headers: { accept: 'text/html' } });
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  const answers = await Promise.all(files.map((path) => fetch(`${address}${path}`)));
  if (!page.ok || files.length === 0 || answers.some(({ ok }) => !ok))
    throw new Error('The api does not serve the portal');
  console.log(`✓ portal: its page and ${files.length} files`);
}

function isHealthy(name, cwd, env) {
  const [program, ...args] = lastList(stages[name], 'HEALTHCHECK');
  try {
    execFileSync(program, args, { cwd, env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
