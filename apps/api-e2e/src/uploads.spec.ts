import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Upload } from 'tus-js-client';
import { ask, done, eventually } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const DOCUMENT = `query ($id: ID!) { node(id: $id) { ... on Document { fileName bytes mediaType contentHash status refusal url visibility } } }`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de7fffffff49444154', 'hex');

/** A scan that is unlike any other. */
const scan = (bytes = 700_000) => Buffer.concat([PNG, randomBytes(bytes - PNG.length)]);

interface ShownDocument {
  readonly status: string;
  readonly url: string;
}

describe('files that people bring', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
    await db.query(
      `insert into region (code, name, level, parent_code, kind, search)
       select '2201', '长春市', level, parent_code, kind, '' from region where code = '2202'`,
    );
  });

  afterAll(async () => {
    await product?.stop();
    await db?.drop();
  });

  /** Somebody with a verified address; with a role of an office of its own, if one is given. */
  async function person(role?: string, regionCode = '2202'): Promise<Viewer> {
    const [accountId, name, token] = [newId(), `bringer-${(serial += 1)}`, randomBytes(32).toString('base64url')];
    await db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $3, '$argon2id$none', 'ACTIVE')`,
      [accountId, name, `联系人 ${serial}`],
    );
    await db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at) values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), accountId, `${name}@example.org`],
    );
    if (role) {
      const agencyId = newId();
      await db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', $3)`, [
        agencyId,
        `机关 ${serial}`,
        regionCode,
      ]);
      await db.query(
        `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, $5)`,
        [newId(), accountId, role, agencyId, regionCode],
      );
    }
    await db.query(
      `insert into session (token_hash, account_id, expires_at, factored, proven_at)
       values ($1, $2, now() + interval '1 day', true, 'infinity')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    return { name, accountId, headers: { authorization: `Bearer ${token}` } };
  }

  /** Brings a file by tus's own client. @returns the document's id */
  async function brought(by: Viewer, content: Buffer, filename = '身份证 正面.png'): Promise<string> {
    const sent = Promise.withResolvers<string>();
    const upload: Upload = new Upload(content, {
      ...{ endpoint: `${product.url}/uploads`, chunkSize: 500_000, retryDelays: null },
      ...{ headers: { ...by.headers, 'accept-language': 'en' }, metadata: { filename } },
      onSuccess: () => sent.resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: sent.reject,
    });
    upload.start();
    return sent.promise;
  }

  const shown = async (viewer: Viewer, id: string) =>
    (await ask(product.url, viewer, DOCUMENT, { id })).data?.['node'] as ShownDocument | null;

  async function accepted(by: Viewer, content: Buffer): Promise<{ id: string; url: string }> {
    const id = await brought(by, content);
    await eventually(async () => (await shown(by, id))?.status === 'ACCEPTED');
    return { id, url: (await shown(by, id))?.url ?? '' };
  }

  const get = (url: string, { headers }: Pick<Viewer, 'headers'>, more: Record<string, string> = {}) =>
    fetch(product.url + url, { headers: { ...headers, ...more } });

  const tus = (method: string, path: string, { headers }: Pick<Viewer, 'headers'>, more: Record<string, string> = {}) =>
    fetch(product.url + path, { method, headers: { 'tus-resumable': '1.0.0', ...headers, ...more } });

  const begun = (by: Viewer, filename: string, bytes: number) =>
    tus('POST', '/uploads', by, {
      'upload-length': String(bytes),
      'upload-metadata': `filename ${Buffer.from(filename).toString('base64')}`,
    });
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;

  it('come in pieces, are looked at, and are given back as they were', async () => {
    const [by, content] = [await person(), scan()];
    const { id, url } = await accepted(by, content);
    expect(await shown(by, id)).toMatchObject({
      ...{
        fileName: '身份证 正面.png',
        bytes: content.length,
        mediaType: 'image/png',
        visibility: null,
        refusal: null,
      },
      contentHash: createHash('sha256').update(content).digest('hex'),
    });
    const response = await get(url, by);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': `inline; filename="___ __.png"; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81%20%E6%AD%A3%E9%9D%A2.png`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const part = await get(url, by, { range: 'bytes=262140-262149' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 262140-262149/${content.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(262_140, 262_150))).toBe(true);
    expect((await get(url, by, { range: `bytes=${content.length}-` })).status).toBe(416);
  });

  it('are read under whatever name they have, by their heads too', async () => {
    const [by, content] = [await person(), scan(1_000)];
    const id = await brought(by, content, `${'扫'.repeat(196)}.png`);
    await eventually(async () => (await shown(by, id))?.status === 'ACCEPTED');
    const url = (await shown(by, id))?.url ?? '';
    const head = await fetch(product.url + url, { method: 'HEAD', headers: by.headers });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '1000']);
    expect((await get(`/documents/${id}/anything?as=a&as=b`, by)).status).toBe(200);
    expect((await get(`/documents/${id}/anything?as=${id}`, by)).status).toBe(403);
    expect((await get('/documents/1/anything', by)).status).toBe(404);
  });

  it('are nobody else’s while they belong to nothing', async () => {
    const { id, url } = await accepted(await person(), scan());
    for (const other of [world.public, await person(), await person('REGISTRAR')]) {
      expect(await shown(other, id)).toBeNull();
      expect((await get(url, other)).status).toBe(404);
      expect((await tus('HEAD', `/uploads/${id}`, other)).status).toBe(other === world.public ? 401 : 404);
    }
  });

  it('go on after a lost connection from where they stand', async () => {
    const [by, content] = [await person(), scan()];
    const path = (await begun(by, 'a.png', content.length)).headers.get('location') ?? '';
    const send = (offset: number, body: Buffer | ReadableStream) =>
      fetch(product.url + path, {
        ...{ method: 'PATCH', body, duplex: 'half' },
        headers: {
          ...{ 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' },
          ...{ ...by.headers, 'upload-offset': String(offset) },
        },
      } as RequestInit);
    const lost = new ReadableStream({
      start: (controller) => controller.enqueue(content.subarray(0, 300_000)),
      pull: async (controller) => {
        await eventually(async () => (await tus('HEAD', path, by)).headers.get('upload-offset') === '262144');
        controller.error(new Error('the line is lost'));
      },
    });
    await expect(send(0, lost)).rejects.toThrow();
    expect((await send(0, content)).status).toBe(409);
    const rest = await send(262_144, content.subarray(262_144));
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(content.length)]);
  });

  it.each([
    ['another kind', 'a.exe', 10, 415, 'DOCUMENT_KIND_NOT_TAKEN'],
    ['too many bytes', 'a.png', 50 * 1_048_576 + 1, 413, 'DOCUMENT_TOO_LARGE'],
    ['nothing', 'a.png', 0, 400, 'DOCUMENT_EMPTY'],
    ['a name that cannot be seen', '\u202egnp.png', 10, 400, 'DOCUMENT_NAME_MALFORMED'],
  ])('are refused before anything comes: %s', async (_, name, bytes, status, code) => {
    const response = await begun(await person(), name, bytes);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  it('are refused where they are not what they are called, in both languages, and leave nothing', async () => {
    const by = await person();
    await expect(brought(by, scan(), 'a.pdf')).rejects.toThrow(/The content is not what the name’s ending says/);
    const kept = await db.query(
      `select d.status, d.content_id from document d where d.account_id = $1 and d.status <> 'REFUSED'`,
      [by.accountId],
    );
    expect(kept).toEqual([]);
  });

  it('come from whoever is signed in, on our own pages', async () => {
    expect((await begun(world.public, 'a.png', 10)).status).toBe(401);
    const { headers } = await person();
    const cookie = `chengjie_session=${headers['authorization']?.split(' ')[1]}`;
    const from = (site: string) =>
      tus(
        'POST',
        '/uploads',
        { headers: { cookie, 'sec-fetch-site': site } },
        {
          'upload-length': '10',
          'upload-metadata': `filename ${Buffer.from('a.png').toString('base64')}`,
        },
      );
    expect((await from('same-origin')).status).toBe(201);
    expect((await from('cross-site')).status).toBe(401);
    expect((await fetch(`${product.url}/uploads`, { method: 'POST', headers })).status).toBe(412);
    const officer = await person('REGISTRAR');
    const { id, url } = await accepted(officer, scan(1_000));
    await db.query('update session set factored = false where account_id = $1', [officer.accountId]);
    const unproven = await begun(officer, 'a.png', 10);
    const read = await get(url.replace(/\?.*/, ''), officer);
    for (const refused of [unproven, read])
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'SECOND_FACTOR_MISSING']);
    expect(await shown(officer, id)).toBeNull();
  });

  it('are refused where the request is none of this protocol', async () => {
    const by = await person();
    const path = (await begun(by, 'a.png', 10)).headers.get('location') ?? '';
    expect((await tus('PATCH', path, by, { 'upload-offset': '0' })).status).toBe(415);
    expect((await tus('PATCH', path, by, { 'upload-offset': '-1' })).status).toBe(400);
    for (const method of ['HEAD', 'DELETE']) expect((await tus(method, '/uploads/1', by)).status).toBe(404);
  });

  it('of a claim are seen by its claimant and the officers of the region, by nobody else', async () => {
    const claimant = await person();
    const { id, url } = await accepted(claimant, scan());
    const organizationId = newId();
    await db.query(
      `insert into organization (id, track, credit_code, name, kind, legal_form, region_code, representative, founded_on, staff_count, capacity, search)
       values ($1, 'REGISTERED', $2, '无人服务社', 'SERVICE', 'SERVICE_INSTITUTION', $3, '负责人 001', '2020-01-01', 5, 3, '')`,
      [organizationId, '532202020000009999', world.regionCode],
    );
    const documents = [{ name: '身份证', number: '1', issuedOn: '2026-01-05', scanIds: [id] }];
    const input = {
      organizationId,
      grounds: '本人是该组织登记的负责人，申请认领。',
      documents,
      idempotencyKey: newId(),
    };
    const { claim } = await done<{ claim: { id: string } }>(
      product.url,
      claimant,
      'claimOrganization',
      'claim { id }',
      input,
    );
    const SCANS = `query ($id: ID!) { claim(id: $id) { documents { scans { id visibility url } } } }`;
    const [officer, neighbour] = [await person('REGISTRAR'), await person('REGISTRAR', '2201')];
    const seen = async (viewer: Viewer) =>
      (
        (await ask(product.url, viewer, SCANS, { id: claim.id })).data?.['claim'] as {
          documents: { scans: { url: string }[] }[];
        } | null
      )?.documents[0]?.scans;
    expect(await seen(officer)).toMatchObject([{ id, visibility: 'PARTIES' }]);
    expect(await seen(neighbour)).toBeUndefined();
    const address = (await seen(officer))?.[0]?.url ?? '';
    expect(address).toContain('?as=');
    expect((await get(address, officer)).status).toBe(200);
    expect((await get(url, claimant)).status).toBe(200);
    expect((await get(address, neighbour)).status).toBe(403);
    for (const other of [neighbour, await person(), world.public]) expect((await get(url, other)).status).toBe(404);
    const given = await tus('DELETE', `/uploads/${id}`, claimant);
    expect(await codeOf(given)).toBe('DOCUMENT_IN_USE');
  });
});
