import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Errors of a file by one of docker/compose-check.mjs, in a process of its own, as Node loads it outside of Jest. */
function errorsOf(check: 'composeErrors' | 'baseImageErrors', file: string): unknown {
  const program = `
    import * as checks from ${JSON.stringify(join(ROOT, 'docker', 'compose-check.mjs'))};
    console.log(JSON.stringify(checks.${check}(${JSON.stringify(file)})));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('the proxy', () => {
  const nginx = readFileSync(join(ROOT, 'docker', 'nginx', 'nginx.conf'), 'utf8');
  const compose = readFileSync(join(ROOT, 'docker', 'compose.yaml'), 'utf8');

  it('hands on the host with its port, without which no page could use its session', () => {
    expect(nginx).toMatch(/proxy_set_header Host \$http_host;/);
  });

  it('bounds what one network has open, and waits no longer than the signs of life of a socket ask for', () => {
    for (const bound of ['limit_conn requests 100;', 'limit_conn sockets 200;', 'proxy_read_timeout 60s;'])
      expect(nginx).toContain(bound);
  });

  it('adds whom it was asked by, and the API takes that for the client’s address', () => {
    expect(nginx).toMatch(/proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;/);
    expect(compose).toMatch(/^  CHENGJIE_TRUST_PROXY: \$\{CHENGJIE_TRUST_PROXY:-1\}$/m);
  });
});

describe('the guide for operators', () => {
  it('starts processes as the images do, with the same environment', () => {
    const guide = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
    const image = readFileSync(join(ROOT, 'docker', 'Dockerfile'), 'utf8');
    const commands = [...image.matchAll(/^CMD (\[.*\])$/gm)].map(([, list = '']) =>
      (JSON.parse(list) as string[]).join(' '),
    );
    const mallocs = image.match(/MALLOC_\w+=\d+/g) ?? [];
    expect([commands.length, mallocs.length]).toEqual([3, 3]);
    for (const said of [...commands, ...mallocs]) expect(guide).toContain(said);
  });

  it('names every setting of the servers that the compose file gives them', () => {
    const guide = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8');
    const compose = readFileSync(join(ROOT, 'docker', 'compose.yaml'), 'utf8');
    const settings = compose.match(/(?<=^  )CHENGJIE_\w+(?=: \$)/gm) ?? [];
    expect(settings.length).toBeGreaterThan(8);
    expect(settings.filter((name) => !guide.includes(name))).toEqual([]);
  });
});

describe('the compose file', () => {
  it('holds to the compose-spec schema and the house’s rules, as do the images that ours begin with', () => {
    expect(errorsOf('composeErrors', 'docker/compose.yaml')).toEqual([]);
    expect(errorsOf('baseImageErrors', 'docker/Dockerfile')).toEqual([]);
  });

  it.each([
    ['compose.yaml', 'replicas:', 'replicaz:', 'invalid-schema'],
    [
      'compose.yaml',
      'postgres:18.4-trixie',
      'postgres:18',
      'image postgres:18 is pinned neither by digest nor by exact version',
    ],
    ['compose.yaml', 'nginx:1.29.3-alpine', 'nginx:alpine', 'proxy the image nginx:alpine is pinned neither'],
    ['compose.yaml', 'user: nginx', 'user: root', 'proxy runs as root'],
    ['compose.yaml', '    user: postgres\n', '', 'postgres runs as root'],
    ['compose.yaml', 'read_only: true', 'read_only: false', 'api can write its root file system'],
    ['compose.yaml', 'no-new-privileges:true', 'no-new-privileges:false', 'worker may gain privileges'],
    ['compose.yaml', 'cap_drop: [ALL]', 'cap_drop: [NET_RAW]', 'migrate keeps capabilities'],
    ['compose.yaml', 'user: nginx', 'user: nginx\n    cap_add: [NET_ADMIN]', 'proxy is given privileges'],
    ['compose.yaml', 'max_connections=200', 'max_connections=77', 'pools take 82 connections, PostgreSQL 77'],
    [
      'Dockerfile',
      'node:24.21.0-bookworm-slim AS runtime',
      'node:24-slim AS runtime',
      'image node:24-slim is pinned neither',
    ],
  ])('would be caught if it did not: %s with "%s" as "%s"', (name, right, wrong, error) => {
    const folder = mkdtempSync(join(tmpdir(), 'chengjie-compose-'));
    const broken = join(folder, name);
    const whole = readFileSync(join(ROOT, 'docker', name), 'utf8');
    expect(whole).toContain(right);
    writeFileSync(broken, whole.replace(right, wrong));
    const check = name === 'Dockerfile' ? 'baseImageErrors' : 'composeErrors';
    expect(errorsOf(check, broken)).toContainEqual(expect.stringContaining(error));
    rmSync(folder, { recursive: true });
  });
});
