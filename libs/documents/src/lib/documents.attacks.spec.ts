import 'reflect-metadata';
import { attacked, type Attack } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsWorld, picture } from '../testing/documents-world.js';

/** Documents, and the content of one of them. */
interface Attacked {
  readonly begun: string;
  readonly accepted: string;
  readonly content: string;
  readonly accountId: string;
}

type Attacks = Readonly<Record<string, (rows: Attacked) => Attack>>;

const update = (table: string, set: string, id: string): Attack => ({
  sql: `update ${table} set ${set} where id = '${id}'`,
});

const ATTACKS: Readonly<Record<string, Attacks>> = {
  document_begins: {
    'bring a document that has been looked at already': ({ accountId, content }) => ({
      sql: `insert into document (id, account_id, file_name, bytes, received, content_id, status, uploaded_at, media_type)
        values (gen_random_uuid(), '${accountId}', 'a.png', 9, 9, '${content}', 'QUARANTINED', clock_timestamp() + interval '1 second', 'image/png')`,
    }),
  },
  document_goes_on: {
    'put another content under an accepted document': ({ accepted, begun }) =>
      update('document', `content_id = (select content_id from document where id = '${begun}')`, accepted),
    'call it by another name': ({ begun }) => update('document', `file_name = 'b.png'`, begun),
    'give it to somebody else': ({ begun }) =>
      update('document', `account_id = (select id from account where id <> account_id limit 1)`, begun),
    'accept what nobody looked at': ({ begun }) =>
      update(
        'document',
        `status = 'ACCEPTED', received = bytes, uploaded_at = clock_timestamp(), media_type = 'image/png', content_hash = decode(repeat('00', 32), 'hex')`,
        begun,
      ),
    'take a judgement back': ({ accepted }) =>
      update('document', `status = 'QUARANTINED', content_hash = null`, accepted),
  },
  document_content_goes_on: {
    'put another piece into it': ({ content }) =>
      update('document_content', 'pieces = array[gen_random_uuid()]', content),
    'give it another key': ({ content }) =>
      update('document_content', `sealed_key = decode(repeat('00', 60), 'hex')`, content),
    'drop what a document has': ({ content }) => update('document_content', 'dropped_at = now(), hash = null', content),
  },
  document_content_is_dropped: {
    'remove it without dropping it': ({ content }) => ({
      given: 'alter table document drop constraint document_content_id_fkey',
      sql: `delete from document_content where id = '${content}'`,
    }),
  },
};

describe('what the database holds of documents, whoever writes', () => {
  let world: DocumentsWorld;
  let rows: Attacked;

  beforeAll(async () => {
    world = await DocumentsWorld.create();
    const [person] = [await world.person(), await world.person()];
    const accepted = await world.accepted(person, picture(100));
    const begun = await world.uploads.begin(person, { fileName: 'a.png', bytes: 9 });
    const content = (await world.row(accepted)).contentId ?? '';
    rows = { accepted, begun, content, accountId: person.accountId };
  });

  afterAll(() => world?.close());

  describe.each(Object.entries(ATTACKS))('%s', (trigger, attacks) => {
    it.each(Object.entries(attacks))('lets nobody %s', async (_, attack) => {
      expect(await attacked(world.db, trigger, attack(rows))).toEqual({
        ...{ refused: expect.any(String), untouched: true, refusedWithoutIt: null },
      });
    });
  });
});
