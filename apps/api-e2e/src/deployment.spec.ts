import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** In a process of its own, as Node loads it outside of Jest. */
function composeErrors(file: string): unknown {
  const program = `
    import { composeErrors } from ${JSON.stringify(join(ROOT, 'docker', 'compose-check.mjs'))};
    console.log(JSON.stringify(composeErrors(${JSON.stringify(file)})));`;
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

  it('adds whom it was asked by, and the API takes that for the client’s address', () => {
    expect(nginx).toMatch(/proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;/);
    expect(compose).toMatch(/^  CHENGJIE_TRUST_PROXY: \$\{CHENGJIE_TRUST_PROXY:-1\}$/m);
  });
});

describe('the compose file', () => {
  it('holds to the compose-spec schema', () => {
    expect(composeErrors('docker/compose.yaml')).toEqual([]);
  });

  it('would be caught if it did not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chengjie-compose-'));
    const broken = join(folder, 'compose.yaml');
    writeFileSync(broken, readFileSync(join(ROOT, 'docker', 'compose.yaml'), 'utf8').replace('replicas:', 'replicaz:'));
    expect(composeErrors(broken)).toEqual([expect.stringContaining('invalid-schema')]);
    rmSync(folder, { recursive: true });
  });
});
