import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';

export const CLAMD = '/usr/sbin/clamd';

/** What the daemon finds, by a signature of our own: ClamAV's are fetched from its makers, day by day. */
const MALICE = 'Malice of the trial, by a signature of our own';
const PDF = Buffer.from('%PDF-1.7\n');
const PAGE = 'a page ';

/** Debian's daemon of ClamAV on a port, with that one signature. @returns the process */
export function startClamd(folder, port) {
  const database = join(folder, 'signatures');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, 'own.ndb'), `Own.Malice:0:*:${Buffer.from(MALICE).toString('hex')}\n`);
  const settings = ['Foreground yes', 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, `DatabaseDirectory ${database}`];
  const file = join(folder, 'clamd.conf');
  writeFileSync(file, [...settings, 'StreamMaxLength 60M', ''].join('\n'));
  return spawn(CLAMD, [`--config-file=${file}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Files are brought through the proxy in pieces, at whichever replica; the worker has the daemon look at them, so that one is
 * handed out and the other is not, and neither lies readable on the disk.
 */
export async function tryDocuments(url, { admin, ask, until, folder }) {
  const headers = await newBringer(admin);
  const clean = Buffer.concat([PDF, Buffer.alloc(1_500_000, PAGE)]);
  const infected = Buffer.concat([PDF, Buffer.alloc(700_000, PAGE), Buffer.from(MALICE)]);
  const [taken, refused] = [await bring(url, headers, clean), await bring(url, headers, infected)];
  const query = 'query ($id: ID!) { node(id: $id) { ... on Document { status refusal url } } }';
  const shown = async (id) => (await ask(url, query, { id }, headers)).answer.data.node;
  for (const id of [taken, refused])
    await until('a document is looked at', async () => /ACCEPTED|REFUSED/.test((await shown(id)).status));
  const { status, url: address } = await shown(taken);
  assert.equal(status, 'ACCEPTED');
  assert.deepEqual(await shown(refused), { status: 'REFUSED', refusal: 'DOCUMENT_INFECTED', url: null });
  const read = await fetch(new URL(address, url), { headers });
  assert.ok(clean.equals(Buffer.from(await read.arrayBuffer())));
  assert.equal((await fetch(new URL(address, url))).status, 404);
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(kept.length > 0);
  for (const { parentPath, name } of kept) assert.ok(!readFileSync(join(parentPath, name)).includes(PAGE + PAGE));
  console.log('✓ a file is looked at by ClamAV and handed out; one in which it finds something is not');
}

/** Somebody without an office, whose address is verified. @returns the headers of a session */
async function newBringer(admin) {
  const token = randomBytes(24).toString('hex');
  await admin.query(
    `with bringer as (insert into account (id, login_name, display_name, password_hash, status)
       values (gen_random_uuid(), 'bringer', 'bringer', '$argon2id$none', 'ACTIVE') returning id),
     addressed as (insert into account_address (id, account_id, address, language, entered_at, verified_at)
       select gen_random_uuid(), id, 'bringer@example.org', 'zh', now(), now() from bringer)
     insert into session (token_hash, account_id, expires_at, factored, proven_at)
     select sha256($1), id, now() + interval '1 day', false, 'infinity' from bringer`,
    [Buffer.from(token)],
  );
  return { authorization: `Bearer ${token}` };
}

function bring(url, headers, content) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(content, {
      ...{ endpoint: `${url}/uploads`, chunkSize: 500_000, retryDelays: null, metadata: { filename: '章程.pdf' } },
      headers,
      onSuccess: () => resolve(upload.url.split('/').at(-1)),
      onError: reject,
    });
    upload.start();
  });
}
