// Runs what is deployed, by the shipped files themselves: compose's services with their environments and commands, on Debian's
// PostgreSQL over TLS, behind Debian's nginx with docker/nginx/nginx.conf, with Debian's ClamAV. Usage: npm run test:deployment   (as root)
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { composeErrors } from './compose-check.mjs';
import { readServices } from './compose-environment.mjs';
import { debianPostgres, startDebianPostgres } from './debian-postgres.mjs';
import { lastList, readStages } from './dockerfile.mjs';
import { tryBounds } from './try-bounds.mjs';
import { CLAMD, startClamd, tryDocuments } from './try-documents.mjs';
import { tryPages } from './try-pages.mjs';
import { tryRestore } from './try-restore.mjs';
import { tryForgedAddress, trySignIn } from './try-sign-in.mjs';

const root = join(import.meta.dirname, '..');
const composeFile = join(root, 'docker', 'compose.yaml');
const NGINX = '/usr/sbin/nginx';

const missing = [
  ['nginx', existsSync(NGINX)],
  ['postgresql', debianPostgres() !== undefined],
  ['clamav-daemon', existsSync(CLAMD)],
].flatMap(([name, isThere]) => (isThere ? [] : [name]));
if (missing.length > 0) {
  console.error(`Debian packages are missing: apt-get install --yes --no-install-recommends ${missing.join(' ')}`);
  process.exit(1);
}
if (process.getuid() !== 0) {
  console.error('Run it as root: nginx and PostgreSQL start under accounts of their own.');
  process.exit(1);
}

const secret = () => randomBytes(24).toString('hex');
const work = mkdtempSync(join(tmpdir(), 'chengjie-deployment-'));
const [documents, clamdPort] = [join(work, 'documents'), await freePort()];
const variables = {
  ...{ POSTGRES_PASSWORD: secret(), CHENGJIE_OWNER_PASSWORD: secret(), CHENGJIE_APP_PASSWORD: secret() },
  CHENGJIE_MASTER_KEY: randomBytes(32).toString('base64'),
  ...{ CHENGJIE_DOCUMENTS_DIR: documents, CHENGJIE_CLAMD: `127.0.0.1:${clamdPort}` },
  CHENGJIE_SECURE_COOKIES: '0', // plain HTTP on one machine, as docker/README.md says
};
const services = readServices(composeFile, variables);
const stages = readStages(join(root, 'docker', 'Dockerfile'));
const stops = [];

try {
  checkCompose();
  execFileSync('chmod', ['755', work]);
  const { makeCertificates } = await import('../libs/testkit/dist/lib/certificates.js');
  const certificates = await makeCertificates(['127.0.0.1']);
  const site = await newSite('first', certificates);
  await trySite(site);
  await tryRestored(site, await newSite('second', certificates));
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(work, { recursive: true, force: true });
}

/** Each service is told what it needs and no more. */
function checkCompose() {
  assert.deepEqual(composeErrors(composeFile), []);
  for (const name of ['POSTGRES_PASSWORD', 'CHENGJIE_OWNER_PASSWORD', 'CHENGJIE_APP_PASSWORD', 'CHENGJIE_MASTER_KEY'])
    assert.throws(() => readServices(composeFile, { ...variables, [name]: '' }), new RegExp(`set ${name}`));
  const knowing = (name) => Object.keys(services).filter((each) => services[each].environment?.[name]);
  assert.deepEqual(knowing('CHENGJIE_DATABASE_ADMIN_URL'), ['prepare']);
  assert.deepEqual(knowing('CHENGJIE_DATABASE_OWNER_URL'), ['prepare', 'migrate']);
  assert.deepEqual(knowing('CHENGJIE_MASTER_KEY'), ['api', 'worker']);
  assert.equal(services.api.environment.CHENGJIE_TRUST_PROXY, '1');
  for (const volume of services.proxy.volumes)
    assert.ok(existsSync(join(root, 'docker', volume.split(':')[0])), `${volume} is not there`);
  console.log('✓ compose file');
}

/** A server, and the environments of services on it. */
async function newSite(name, certificates) {
  const port = await freePort();
  const authority = join(work, `${name}.pem`);
  writeFileSync(authority, certificates.authority);
  const { admin, stop } = await startDebianPostgres({
    ...{ folder: join(work, name), port, password: variables.POSTGRES_PASSWORD, certificates },
    initdbArguments: services.postgres.environment.POSTGRES_INITDB_ARGS.split(' '),
    settings: services.postgres.command.trim().split(/\s+/).slice(1),
  });
  stops.push(stop, () => admin.end());
  console.log(`✓ PostgreSQL ${(await admin.query('show server_version')).rows[0].server_version} with TLS`);
  const address = `@127.0.0.1:${port}/chengjie?sslmode=verify-full&sslrootcert=${authority}`;
  const environmentOf = (service) => {
    const environment = Object.entries(services[service].environment).map(([variable, value]) => [
      variable,
      value.replace(/@postgres:5432\/chengjie$/, address),
    ]);
    return { PATH: process.env.PATH, NODE_ENV: 'production', ...Object.fromEntries(environment) };
  };
  return { admin, environmentOf };
}

async function trySite({ admin, environmentOf }) {
  const login = { loginName: 'admin', password: secret() };
  for (const service of ['prepare', 'migrate']) runService(service, environmentOf(service));
  runOnce(['node', 'apps/cli/dist/main.js', 'create-administrator', '--login', login.loginName], {
    ...environmentOf('migrate'),
    CHENGJIE_ADMINISTRATOR_PASSWORD: login.password,
  });
  console.log('✓ roles, migration, administrator');

  const ports = [await freePort(), await freePort()];
  const listening = (port) => ({ HOST: '127.0.0.1', PORT: String(port) });
  const startApi = (port) => startServer('api', { ...environmentOf('api'), ...listening(port) });
  const [first] = [await startApi(ports[0]), await startApi(ports[1])];
  await startServer('worker', { ...environmentOf('worker'), ...listening(await freePort()) });
  await tryOtherKey(environmentOf);
  await tryConnections(admin);

  const proxy = await startNginx(ports);
  console.log('✓ nginx takes the shipped configuration');
  await tryPages(proxy, until);
  await trySignIn(proxy, login, ask);
  const clamd = startClamd(work, clamdPort);
  stops.push(() => ended(clamd, 'SIGTERM'));
  await tryDocuments(proxy, { admin, ask, until, folder: documents });
  await tryForgedAddress(proxy, login, { admin, ask });
  await tryRestart(proxy, first, () => startApi(ports[0]));
  await tryBounds(proxy, until);
}

/** As a release is brought in: one replica ends and starts again while many ask, in acts' form, which nginx sends once. */
async function tryRestart(url, api, startAgain) {
  const [answers, statusOf] = [new Map(), ({ response }) => response.status];
  let over = false;
  const askOn = async () => {
    while (!over) {
      const status = await ask(url, '{ serverTime }').then(statusOf, String);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      await delay(Math.random() * 20); // now and then a connection is idle
    }
  };
  const asking = Array.from({ length: 8 }, askOn);
  await ended(api, 'SIGTERM');
  await startAgain();
  over = true;
  await Promise.all(asking);
  const failed = [...answers].reduce((sum, [status, count]) => sum + (status === 200 ? 0 : count), 0);
  // Whoever connects in the very instant in which one stops listening is reset: no server can tell it.
  assert.ok(failed <= 1, JSON.stringify([...answers]));
  console.log(
    `✓ one replica ends and starts again: ${answers.get(200)} requests meanwhile are answered, ${failed} not`,
  );
}

function tryRestored(from, to) {
  const startApi = async () => {
    const port = await freePort();
    await startServer('api', { ...to.environmentOf('api'), HOST: '127.0.0.1', PORT: String(port) });
    return `http://127.0.0.1:${port}`;
  };
  const run = (service) => runService(service, to.environmentOf(service));
  return tryRestore({ from, to, folder: work, run, startApi });
}

/** By compose's command, or that of the image. */
function runService(name, env) {
  runOnce(services[name].command ?? lastList(stages[name], 'CMD'), env);
}

function runOnce([, ...args], env) {
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function startServer(name, env) {
  const [, ...args] = lastList(stages[name], 'CMD');
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  stops.push(() => ended(server, 'SIGTERM'));
  await until(`the ${name} is ready`, () => answers(`http://127.0.0.1:${env.PORT}/health/ready`), server);
  return server;
}

async function tryOtherKey(environmentOf) {
  for (const name of ['api', 'worker']) {
    const [, ...args] = lastList(stages[name], 'CMD');
    const env = {
      ...environmentOf(name),
      PORT: String(await freePort()),
      CHENGJIE_MASTER_KEY: randomBytes(32).toString('base64'),
    };
    const server = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk));
    await new Promise((resolve) => server.once('close', resolve));
    assert.equal(server.exitCode, 1);
    assert.match(said, /is not the key of this database[^]*不是本数据库的主密钥/);
  }
  console.log('✓ neither API nor worker starts with another master key');
}

/** Nobody who serves comes in plain text, or as anybody else. */
async function tryConnections(admin) {
  const { rows } = await admin.query(
    `select a.usename as role, s.ssl, count(*)::int as count from pg_stat_activity a join pg_stat_ssl s using (pid)
     where a.datname = 'chengjie' and a.pid <> pg_backend_pid() group by 1, 2`,
  );
  assert.deepEqual(
    rows.map(({ role, ssl }) => ({ role, ssl })),
    [{ role: 'chengjie_app', ssl: true }],
  );
  console.log(`✓ ${rows[0].count} connections, all over TLS as chengjie_app`);
}

async function startNginx(apiPorts) {
  const folder = join(work, 'nginx');
  const port = await freePort();
  mkdirSync(folder);
  cpSync(join(root, 'docker', 'nginx', 'nginx.conf'), join(folder, 'nginx.conf'));
  const servers = apiPorts.map((each) => `server 127.0.0.1:${each} max_fails=0;`).join(' ');
  writeFileSync(join(folder, 'upstream.conf'), `upstream api { ${servers} keepalive 32; keepalive_timeout 2s; }\n`);
  writeFileSync(join(folder, 'listen.conf'), `listen 127.0.0.1:${port};\n`);
  const args = ['-c', join(folder, 'nginx.conf'), '-g', `daemon off; pid ${join(folder, 'pid')};`];
  const nginx = spawn(NGINX, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  stops.push(() => ended(nginx, 'SIGQUIT'));
  const url = `http://127.0.0.1:${port}`;
  await until('nginx answers', () => answers(`${url}/health/live`), nginx);
  return url;
}

async function ask(url, query, variables, headers) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { response, answer: await response.json() };
}

function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function until(what, holds, process) {
  for (let tries = 0; !(await holds()); tries += 1) {
    if ((process && process.exitCode !== null) || tries > 600) throw new Error(`It never came to be that ${what}`);
    await delay(100);
  }
}

async function ended(process, signal) {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const closed = new Promise((resolve) => process.once('close', resolve));
  process.kill(signal);
  await closed;
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
