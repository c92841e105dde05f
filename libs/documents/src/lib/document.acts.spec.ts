import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { toMermaid } from '@chengjie/kernel';
import { movesOf, storedMoves } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsWorld, inChunks, picture } from '../testing/documents-world.js';
import { documentActs, type DocumentStatus } from './document.acts.js';

describe('the acts on documents', () => {
  let world: DocumentsWorld;

  beforeAll(async () => {
    world = await DocumentsWorld.create();
  });

  afterAll(() => world?.close());

  it('are the steps that the database lets a document take, and no others', async () => {
    const person = await world.person();
    const begun = () => world.uploads.begin(person, { fileName: 'a.png', bytes: 100 });
    const refused = await begun();
    const other = Buffer.alloc(100);
    await world.uploads.receive(person, refused, 0, inChunks(other)).catch(() => undefined);
    const ACCEPTED = await world.accepted(person, picture(100));
    const QUARANTINED = await world.brought(person, picture(100));
    const standing: Record<DocumentStatus, string> = {
      RECEIVING: await begun(),
      QUARANTINED,
      ACCEPTED,
      REFUSED: refused,
    };
    const kept = `content_id = coalesce(content_id, (select id from document_content where dropped_at is null limit 1))`;
    const whole = `${kept}, received = bytes, media_type = 'image/png', uploaded_at = coalesce(uploaded_at, clock_timestamp()), refusal = null`;
    const write =
      (status: DocumentStatus, set: string) =>
      ({ id }: { id: string }) =>
        `update document set status = '${status}', ${set} where id = '${id}'`;
    const writes = {
      RECEIVING: write('RECEIVING', `${kept}, received = 0, uploaded_at = null, refusal = null, content_hash = null`),
      QUARANTINED: write('QUARANTINED', `${whole}, content_hash = null`),
      ACCEPTED: write('ACCEPTED', `${whole}, content_hash = decode(repeat('00', 32), 'hex')`),
      REFUSED: write('REFUSED', `content_id = null, content_hash = null, refusal = 'DOCUMENT_INFECTED'`),
    };
    const rows = Object.fromEntries(Object.entries(standing).map(([state, id]) => [state, { id }])) as Record<
      DocumentStatus,
      { id: string }
    >;
    const kind = { standing: rows, writes, status: (id: string) => `select status from document where id = '${id}'` };
    expect(await storedMoves(world.db, kind)).toEqual(movesOf(documentActs, kind));
  });

  it('stand in the README as the table has them', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(documentActs));
  });
});
