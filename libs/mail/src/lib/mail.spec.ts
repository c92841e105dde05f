import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defineMails, DomainError, newId } from '@chengjie/kernel';
import { catchMail, type MailCatcher } from '@chengjie/mail-catcher';
import { Database, type Actor } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Logger } from '@nestjs/common';
import { mailSchema } from '../schema.js';
import { waitingMails } from '../testing/index.js';
import { DeadLetterTasksReader } from './dead-letter/dead-letter-tasks.reader.js';
import { DeadLettersReader } from './dead-letter/dead-letters.reader.js';
import { MailClock } from './delivery/mail-clock.js';
import { MailQueue } from './delivery/mail-queue.js';
import { MailSender, MOST_ATTEMPTS } from './delivery/mail-sender.js';
import { mailTransport, type MailTransport } from './delivery/mail-transport.js';
import { MailSeal } from './outbox/mail-seal.js';
import { Outbox } from './outbox/outbox.service.js';

const template = { name: 'mail', migrate: (url: string) => migrate(url, [platformSchema, mailSchema]) };

const config = { portalUrl: 'https://portal.example', masterKey: Buffer.alloc(32, 7) } as Config;

const mails = defineMails({
  KEY_READY: {
    ...{ zh: '钥匙已备好', en: 'A key is ready' },
    subject: { zh: '钥匙已备好', en: 'Your key is ready' },
    body: { zh: '请取钥匙。', en: 'Fetch your key.' },
    link: { zh: '取钥匙', en: 'Fetch it' },
  },
});

interface Row {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly response_code: number | null;
  readonly recipient: string | null;
  readonly sealed: Buffer | null;
  /** Seconds until it is tried next. */
  readonly wait: number;
}

describe('the outbox', () => {
  let db: TestDatabase;
  let database: Database;
  let catcher: MailCatcher;
  let outbox: Outbox;
  let queue: MailQueue;
  let smtp: MailTransport;
  let refusal: { readonly code: number; readonly message: string } | undefined;
  let logged: jest.SpiedFunction<Logger['warn']>;

  beforeAll(async () => {
    db = await testDatabase(template);
    database = await Database.connect({ url: db.url, entities: [] });
    catcher = await catchMail({ judge: () => refusal });
    outbox = new Outbox(database, new MailSeal(config), config);
    queue = new MailQueue(database);
    smtp = mailTransport({ smtpUrl: catcher.url, from: 'no-reply@example.org' });
    logged = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });

  beforeEach(async () => {
    refusal = undefined;
    logged.mockClear();
    await db.query('delete from mail');
  });

  afterAll(async () => {
    logged.mockRestore();
    smtp.close();
    await catcher.stop();
    await database.close();
    await db.drop();
  });

  const row = async (): Promise<Row> => {
    const [found] = await db.query<Row>(
      `select *, round(extract(epoch from due_at - clock_timestamp()))::int as wait from mail`,
    );
    if (!found) throw new Error('There is no mail');
    return found;
  };
  const address = () => `${newId()}@example.org`;
  const post = (to: string, path = '/key#token=secret') =>
    database.transaction(() => outbox.post(mails.KEY_READY(path), [{ address: to, language: 'zh' }]));
  const sender = (transport = smtp, seal = new MailSeal(config)) => new MailSender(queue, transport, seal);
  const makeDue = () => db.query('update mail set due_at = clock_timestamp()');
  const caught = (to: string) => catcher.mails.filter(({ recipients }) => recipients.includes(to));

  it('writes with the act, or not at all', async () => {
    const act = database.transaction(async () => {
      await outbox.post(mails.KEY_READY('/key'), [{ address: address(), language: 'zh' }]);
      throw new DomainError([]);
    });
    await expect(act).rejects.toThrow(DomainError);
    expect(await db.query('select from mail')).toEqual([]);
  });

  it('takes an address for one, whatever a server would make of it', async () => {
    const victim = address();
    const mail = { subject: 'x', text: 'x', html: 'x', messageId: `<${newId()}@example.org>` };
    for (const recipient of [`${address()}, ${victim}`, `Somebody <${victim}>`, `group: ${victim};`])
      await smtp.deliver({ ...mail, recipient }).catch(() => undefined);
    expect(caught(victim)).toEqual([]);
  });

  it('writes to each reader in its language, and keeps neither address nor content of what was sent', async () => {
    const [zh, en] = [address(), address()];
    await outbox.post(mails.KEY_READY('/key#token=secret'), [
      { address: zh, language: 'zh' },
      { address: en, language: 'en' },
    ]);
    while (await sender().sendNext());
    expect(caught(zh)).toMatchObject([{ subject: '钥匙已备好', text: expect.stringContaining('#token=secret') }]);
    expect(caught(en)).toMatchObject([{ subject: 'Your key is ready', html: expect.stringContaining('Fetch it') }]);
    expect(await db.query('select status, recipient, sealed from mail')).toEqual(
      [zh, en].map(() => ({ status: 'SENT', recipient: null, sealed: null })),
    );
  });

  it('sends the same Message-ID again where a worker died between sending and marking', async () => {
    const to = address();
    await post(to);
    const dies = new Error('The worker died');
    jest.spyOn(queue, 'markSent').mockRejectedValueOnce(dies);
    await expect(sender().sendNext()).rejects.toBe(dies);
    expect((await row()).wait).toBeGreaterThan(60);
    expect(await sender().sendNext()).toBe(false); // somebody may still be at it
    await makeDue();
    expect(await sender().sendNext()).toBe(true);
    expect(caught(to)).toHaveLength(2);
    expect(new Set(caught(to).map(({ messageId }) => messageId)).size).toBe(1);
    expect(caught(to)[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@portal\.example>$/);
    expect(await row()).toMatchObject({ status: 'SENT', attempts: 2 });
  });

  it('waits longer after each failure, and gives up after the last one', async () => {
    const to = address();
    await post(to);
    refusal = { code: 451, message: `4.7.1 <${to}> greylisted, token=secret` };
    const [before] = await waitingMails(db, config);
    const waits: number[] = [];
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      await makeDue();
      await sender().sendNext();
      waits.push((await row()).wait);
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    expect(await waitingMails(db, config)).toEqual([before]);
    await makeDue();
    await sender().sendNext();
    expect(await row()).toMatchObject({
      ...{ status: 'DEAD', failure: 'REFUSED', response_code: 451, recipient: null, sealed: null },
    });
    expect(await sender().sendNext()).toBe(false);
  });

  it('gives up at once what the server refuses for good, and says neither address nor content', async () => {
    const to = address();
    await post(to);
    refusal = { code: 550, message: `5.1.1 <${to}> unknown, token=secret` };
    await sender().sendNext();
    const { id } = await row();
    const page = await new DeadLettersReader(database).page({ first: 10, after: null });
    expect(page).toMatchObject({
      edges: [{ node: { id, kind: 'KEY_READY', attempts: 1, failure: 'REFUSED', responseCode: 550 } }],
    });
    const [stored] = await db.query<{ text: string }>('select m::text as text from mail m');
    const said = `${JSON.stringify(page)}${stored?.text}${JSON.stringify(logged.mock.calls)}`;
    expect(said).toContain(id);
    for (const secret of [to, 'secret', 'unknown', '/key']) expect(said).not.toContain(secret);
  });

  it('tries a server again that is not there, or names none', async () => {
    await post(address());
    const gone = await catchMail();
    await gone.stop();
    await sender(mailTransport({ smtpUrl: gone.url, from: 'no-reply@example.org' })).sendNext();
    expect(await row()).toMatchObject({ status: 'WAITING', failure: 'CONNECTION', wait: 10 });
    await makeDue();
    await sender(mailTransport(undefined)).sendNext();
    expect(await row()).toMatchObject({ status: 'WAITING', failure: 'NOT_CONFIGURED', wait: 20 });
  });

  it('sends nothing in the clear to another machine', async () => {
    await post(address());
    const smtpUrl = catcher.url.replace('127.0.0.1', '127.0.0.1.'); // by a name that is not known to be this one
    await sender(mailTransport({ smtpUrl, from: 'no-reply@example.org' })).sendNext();
    expect(await row()).toMatchObject({ status: 'WAITING', failure: 'ENCRYPTION' });
  });

  it('buries what its worker died of the last time', async () => {
    await post(address());
    await db.query('update mail set attempts = $1', [MOST_ATTEMPTS]);
    await sender().sendNext();
    expect(await row()).toMatchObject({ status: 'DEAD', failure: 'UNFINISHED', sealed: null });
  });

  it('calls for an administrator while some were given up lately', async () => {
    const tasks = new DeadLetterTasksReader(database);
    const of = () => tasks.of({} as Actor, 3);
    expect(await of()).toEqual([]);
    for (const count of [1, 2, 3]) {
      await post(address());
      refusal = { code: 550, message: '5.1.1 unknown' };
      await sender().sendNext();
      const [task] = await of();
      expect(task).toMatchObject({
        kind: 'LOOK_AT_DEAD_LETTERS',
        title: { en: count < 3 ? `Mails not sent: ${count}` : 'Mails not sent: more than 2' },
      });
    }
    await db.query(`update mail set ended_at = ended_at - interval '8 days'`);
    expect(await of()).toEqual([]);
  });

  it('refuses to keep content of what has ended', async () => {
    await post(address());
    await expect(
      db.query(`update mail set status = 'SENT', ended_at = clock_timestamp(), recipient = null`),
    ).rejects.toMatchObject({ constraint: 'mail_content_ends' });
  });

  it('keeps what waits unreadable without the master key', async () => {
    const to = address();
    await post(to);
    const stored = await row();
    const all = `${JSON.stringify(stored)}${stored.sealed?.toString()}`;
    for (const secret of ['token', '/key', '钥匙']) expect(all).not.toContain(secret);
    expect(await waitingMails(db, config, to)).toMatchObject([{ text: expect.stringContaining('#token=secret') }]);
  });

  it.each<[string, string, number]>([
    ['sent to somebody else', `update mail set recipient = 'thief@example.org'`, 7],
    ['taken for another', `update mail set id = gen_random_uuid()`, 7],
    ['cut off', `update mail set sealed = ''`, 7],
    ['sealed under another key', 'select', 8],
  ])('sends nothing that was %s', async (_, tampering, key) => {
    const to = address();
    await post(to);
    await db.query(tampering);
    await sender(smtp, new MailSeal({ masterKey: Buffer.alloc(32, key) })).sendNext();
    expect(await row()).toMatchObject({ status: 'DEAD', failure: 'SEAL', recipient: null, sealed: null });
    expect([...caught(to), ...caught('thief@example.org')]).toEqual([]);
  });

  it('shares the work of two workers, each mail once', async () => {
    const to = Array.from({ length: 12 }, address);
    await outbox.post(
      mails.KEY_READY('/key'),
      to.map((each) => ({ address: each, language: 'en' })),
    );
    const drain = async () => {
      while (await sender().sendNext());
    };
    await Promise.all([drain(), drain()]);
    expect(to.map((each) => caught(each).length)).toEqual(to.map(() => 1));
  });

  it('is looked into as long as the worker runs', async () => {
    const to = address();
    const clock = new MailClock(sender(), queue, { ...smtp, close: () => undefined }, (error) => {
      throw error;
    });
    clock.start();
    await post(to);
    await catcher.find(({ recipients }) => recipients.includes(to));
    await clock.stop();
    expect((await row()).status).toBe('SENT');
  });

  it('says seldom that there is no server, however many mails wait for one', async () => {
    const readers = Array.from({ length: 20 }, () => ({ address: address(), language: 'zh' as const }));
    await outbox.post(mails.KEY_READY('/key'), readers);
    const nowhere = sender(mailTransport(undefined));
    while (await nowhere.sendNext());
    expect(logged).toHaveBeenCalledTimes(1);
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('CHENGJIE_SMTP_URL'));
  });

  it.each([
    ['sent a month ago', undefined, 'SENT', 29],
    ['given up half a year ago', { code: 550, message: '5.1.1 unknown' }, 'DEAD', 179],
  ])('forgets what was %s', async (_, answer, status, days) => {
    await post(address());
    refusal = answer;
    await sender().sendNext();
    const age = (more: number) =>
      db.query('update mail set ended_at = ended_at - make_interval(days => $1::int)', [more]);
    await age(days);
    await queue.forgetEnded();
    expect((await row()).status).toBe(status);
    await age(2);
    await queue.forgetEnded();
    expect(await db.query('select from mail')).toEqual([]);
  });
});
