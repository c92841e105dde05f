import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { defineErrors, defineEvents, DomainError, newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { defineEntity, p } from '@mikro-orm/core';
import { Global, Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Can, Public } from '../../auth/access.js';
import { ACTOR_SOURCE, type Actor, type ActorSource, type Role } from '../../auth/actor.js';
import type { Config } from '../../config/config.js';
import { declareConstraint } from '../../database/constraints.js';
import { Database } from '../../database/database.js';
import { where } from '../../database/list-conditions.js';
import { readPage, type ListDefinition, type Page } from '../../database/list-query.js';
import { migrate, migration } from '../../database/migrate.js';
import { platformSchema } from '../../manifest/platform.schema.js';
import { Events } from '../../events/events.js';
import { PlatformModule } from '../../platform.module.js';
import { Act, Input } from '../act.js';
import { connectionOf, PageArgs } from '../connection.js';
import { IdempotencyKeyField, TextField } from '../fields.js';
import { ApiPlatformModule } from '../graphql.module.js';
import { Costs } from '../query-cost.js';
import { CurrentActor } from '../request-context.js';
import { Payload } from '../user-errors.js';
import { platformApi } from '../../../api.js';
import { BoundsResolver } from './bounded-fields.suite.js';
import { DEAR, READERS, testBounds } from './bounds.suite.js';
import { testSocket } from './socket.suite.js';
import { testRefusals } from './refusals.suite.js';

const noteEvents = defineEvents('NOTE', { NOTE_ADDED: { public: false, zh: '添加便笺', en: 'Note added' } });
const errors = defineErrors({
  NOTE_REFUSED: { zh: '不予记录', en: 'Not to be noted', rule: '某条' },
  NOTE_REPEATED: { zh: '已有相同记录', en: 'There is such a note' },
});
declareConstraint('note_text', () => errors.NOTE_REPEATED(['text']));

const noteSchema = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: { id: p.uuid().primary(), text: p.text() },
});
class NoteEntity extends noteSchema.class {}
noteSchema.setClass(NoteEntity);

@ObjectType()
class Note {
  @Field(() => ID) id!: string;
  @Field() text!: string;
}
const NoteConnection = connectionOf(Note, 'Note');

@ArgsType()
class NotesArgs extends PageArgs {
  @Field(() => String, { nullable: true }) prefix?: string | null;
}

enum NoteKind {
  SHORT = 'SHORT',
}
registerEnumType(NoteKind, { name: 'NoteKind' });

@InputType()
class AddNoteInput {
  @TextField({ max: 20, description: 'Text.' })
  text!: string;

  @Field({ defaultValue: false })
  refuse!: boolean;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType()
class AddNotePayload extends Payload {
  @Field(() => ID, { nullable: true }) noteId?: string;

  @Costs(DEAR)
  @Field(() => String, { nullable: true })
  dear?: string;
}

const list: ListDefinition<'TEXT'> = {
  cursors: 'notes',
  columns: 'n.id, n.text',
  from: 'note n',
  id: 'n.id',
  orders: { TEXT: { column: 'n.text', type: 'text', direction: 'asc' } },
};

@Resolver(() => Note)
class NoteResolver {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  @Public()
  @Query(() => NoteConnection)
  notes(@Args() { first, after, prefix }: NotesArgs): Promise<Page<Note>> {
    const conditions = prefix ? [where('starts_with(n.text, ?)', prefix)] : [];
    return readPage<Note, 'TEXT'>(this.database, list, conditions, { first, after, orderBy: 'TEXT' });
  }

  @Query(() => String)
  undeclared(): string {
    return 'nobody reads this';
  }

  @Can('note:read-unheld')
  @Query(() => String)
  unheld(): string {
    return 'nobody holds this';
  }

  @Public()
  @Query(() => String)
  async broken(): Promise<string> {
    await this.database.run('select secret_column from secret_table');
    return '';
  }

  @Public()
  @Query(() => Note, { nullable: true })
  textless(): unknown {
    return { id: newId(), text: null };
  }

  @Public()
  @Query(() => NoteKind, { nullable: true })
  otherKind(): unknown {
    return 'secret kind';
  }

  @Public()
  @Query(() => String, { nullable: true })
  noText(): unknown {
    return { secret: 'an object' };
  }

  @Public()
  @Subscription(() => Int)
  async *counted(@Args('to', { type: () => Int }) to: number): AsyncGenerator<{ counted: number }> {
    yield { counted: to };
  }

  @Act(() => AddNotePayload, { description: 'Adds a note.', access: 'note:write' })
  async addNote(@CurrentActor() actor: Actor, @Input() { text, refuse }: AddNoteInput): Promise<object> {
    const id = newId();
    this.database.em.create(NoteEntity, { id, text });
    await this.events.append(noteEvents.NOTE_ADDED(id), { actor });
    if (refuse) throw new DomainError(errors.NOTE_REFUSED(['text']));
    return { noteId: id };
  }
}

const BUYER = 'buyer-token-0000000000';
const OTHER_BUYER = 'other-buyer-token-0000';
const SUPERVISOR = 'supervisor-token-00000';

/** A cursor that names a list and an order. */
const cursorOf = (giver: string) => Buffer.from(JSON.stringify([giver, 'text', newId()])).toString('base64url');

class FakeActors implements ActorSource {
  private readonly accounts = new Map<string, Actor>(
    [[BUYER, 'BUYER'] as const, [OTHER_BUYER, 'BUYER'] as const, [SUPERVISOR, 'SUPERVISOR'] as const].map(
      ([token, role]) => [token, actorIn(role)],
    ),
  );

  actorOf({ token }: { token: string }): Promise<Actor | null> {
    return Promise.resolve(this.accounts.get(token) ?? null);
  }
}

function actorIn(role: Role): Actor {
  const acting = { id: newId(), role, agencyId: newId(), organizationId: null, regionCode: '22', holder: '某机关' };
  return { accountId: newId(), displayName: '工作人员 001', grants: [acting], acting, heldSince: new Date(0) };
}

@Global()
@Module({ providers: [{ provide: ACTOR_SOURCE, useClass: FakeActors }], exports: [ACTOR_SOURCE] })
class FakeActorsModule {}

const template = {
  name: 'platform',
  migrate: (url: string) => {
    const notes = migration(
      '202611229999_note',
      'create table note (id uuid primary key, text text collate "C" constraint note_text unique)',
    );
    return migrate(url, [platformSchema, { lib: 'notes', migrations: [notes], tables: { note: ['insert'] } }]);
  },
};

export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string; codes: string[] } }[];
}

/** @param more modules beside the endpoint's own, which must change nothing */
export const testEndpoint = (more: readonly Type[]) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    db = await testDatabase(template);
    const config: Config = {
      databaseUrl: db.url,
      host: '127.0.0.1',
      port: 0,
      masterKey: Buffer.alloc(32),
      allowedOrigins: [],
      secureCookies: false,
      trustProxy: 0,
      poolSize: 10,
      readPoolSize: READERS,
      publicPoolSize: READERS,
    };
    @Module({
      imports: [
        PlatformModule.forRoot(config, {
          entities: [NoteEntity],
          apis: [{ ...platformApi, permissions: { 'note:write': ['BUYER'] } }],
        }),
        FakeActorsModule,
        ApiPlatformModule,
        ...more,
      ],
      providers: [NoteResolver, BoundsResolver],
    })
    class TestApp {}
    app = await NestFactory.create<NestFastifyApplication>(TestApp, new FastifyAdapter(), { logger: false });
    await app.register(fastifyCookie);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });

  afterAll(async () => {
    await app?.close();
    await db?.drop();
  });

  async function ask(query: string, token?: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  }

  let keys = 0;
  const key = () => `key-${String((keys += 1)).padStart(6, '0')}`;
  const add = (text: string, { refuse = false, idempotencyKey = key() } = {}) =>
    `addNote(input: { text: "${text}", refuse: ${refuse}, idempotencyKey: "${idempotencyKey}" }) {
       noteId userErrors { __typename code message path ... on RuleViolation { rule } } }`;
  const stored = async (prefix: string) =>
    (await db.query<{ text: string }>('select text from note where starts_with(text, $1) order by text', [prefix])).map(
      ({ text }) => text,
    );

  describe('acts', () => {
    it('store nothing when a rule is broken, and say which', async () => {
      const before = await db.query('select count(*) from event');
      const answer = await ask(`mutation { ${add('rolled back', { refuse: true })} }`, BUYER);
      expect(answer.data).toEqual({
        addNote: {
          noteId: null,
          userErrors: [
            {
              __typename: 'RuleViolation',
              code: 'NOTE_REFUSED',
              message: '不予记录',
              path: ['input', 'text'],
              rule: '某条',
            },
          ],
        },
      });
      expect(await stored('rolled back')).toEqual([]);
      expect(await db.query('select count(*) from event')).toEqual(before);
    });

    it('under aliases have a unit of work each', async () => {
      const document = `mutation { a: ${add('alias a')} b: ${add('alias b', { refuse: true })} c: ${add('alias c')} }`;
      const { data } = await ask(document, BUYER);
      expect(data).toMatchObject({ b: { userErrors: [{ code: 'NOTE_REFUSED' }] }, c: { userErrors: [] } });
      expect(await stored('alias')).toEqual(['alias a', 'alias c']);
    });

    it('turn a constraint that is met at the commit into its rule', async () => {
      await ask(`mutation { ${add('unique')} }`, BUYER);
      const { data } = await ask(`mutation { ${add('unique')} }`, BUYER, { 'accept-language': 'en' });
      expect(data).toMatchObject({
        addNote: { noteId: null, userErrors: [{ code: 'NOTE_REPEATED', message: 'There is such a note' }] },
      });
    });

    it('name every fault of the input', async () => {
      const { data } = await ask(
        `mutation { ${add('far too long for such a note', { idempotencyKey: 'short' })} }`,
        BUYER,
      );
      expect(data).toMatchObject({
        addNote: {
          userErrors: [
            { __typename: 'InvalidInput', path: ['input', 'text'], message: '应为 1 至 20 个字' },
            { __typename: 'InvalidInput', path: ['input', 'idempotencyKey'], message: '应为 8 至 100 个字' },
          ],
        },
      });
    });

    it.each([
      ['seven characters, each of two units', '😀'.repeat(7), '应为 8 至 100 个字'],
      ['101 code points, with signs that choose how others look', `☎️${'x'.repeat(99)}`, '应为 8 至 100 个字'],
      ['what cannot be stored', 'key\\u0000with-nul', '含有空字符（NUL，U+0000），请删除后重新输入'],
      ['nothing but blanks', ' '.repeat(10), '不能为空'],
    ])('take no key of %s, and say so like of any text', async (_, idempotencyKey, message) => {
      const { data } = await ask(`mutation { ${add('badly keyed', { idempotencyKey })} }`, BUYER);
      expect(data).toMatchObject({ addNote: { userErrors: [{ path: ['input', 'idempotencyKey'], message }] } });
      expect(await stored('badly keyed')).toEqual([]);
    });

    it('said twice under the longest key are done once', async () => {
      const idempotencyKey = '☎️'.repeat(50);
      const document = `mutation { ${add('long key', { idempotencyKey })} }`;
      const first = await ask(document, BUYER);
      expect(first.data).toMatchObject({ addNote: { userErrors: [] } });
      expect(await ask(document, BUYER)).toEqual(first);
      expect(await stored('long key')).toEqual(['long key']);
    });

    it('said twice under one key are done once and answer the same', async () => {
      const document = `mutation { ${add('once', { idempotencyKey: 'key-once' })} }`;
      const first = await ask(document, BUYER);
      expect(await ask(document, BUYER)).toEqual(first);
      expect(await stored('once')).toEqual(['once']);
    });

    it('refuse a key that was used with another input', async () => {
      await ask(`mutation { ${add('first input', { idempotencyKey: 'key-inputs' })} }`, BUYER);
      const { data } = await ask(`mutation { ${add('other input', { idempotencyKey: 'key-inputs' })} }`, BUYER);
      expect(data).toMatchObject({
        addNote: { userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }] },
      });
      expect(await stored('other input')).toEqual([]);
    });

    it('leave a key free when they fail', async () => {
      await ask(`mutation { ${add('free', { refuse: true, idempotencyKey: 'key-free' })} }`, BUYER);
      const { data } = await ask(`mutation { ${add('free', { idempotencyKey: 'key-free' })} }`, BUYER);
      expect(data).toMatchObject({ addNote: { userErrors: [] } });
    });

    it('said at the same moment under one key are done once', async () => {
      const document = `mutation { ${add('race', { idempotencyKey: 'key-race' })} }`;
      const answers = await Promise.all(Array.from({ length: 6 }, () => ask(document, BUYER)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.data).toMatchObject({ addNote: { userErrors: [] } });
      expect(await stored('race')).toEqual(['race']);
    });
  });

  describe('access', () => {
    it.each([
      ['undeclared', undefined, 'UNAUTHENTICATED'],
      ['undeclared', BUYER, 'FORBIDDEN'],
      ['unheld', BUYER, 'FORBIDDEN'],
    ])('%s with %s: %s', async (field, token, code) => {
      const answer = await ask(`{ ${field} }`, token);
      expect(answer.data).toBeNull();
      expect(answer.errors?.[0]?.extensions).toEqual({ code, codes: [code, 'Client'] });
    });

    it('is by the role that is acted in', async () => {
      const answer = await ask(`mutation { ${add('by a supervisor')} }`, SUPERVISOR);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await stored('by a')).toEqual([]);
    });
  });

  describe('lists', () => {
    const page = (args: string) =>
      ask(`{ notes(${args}) { edges { cursor node { text } } nodes { text } totalCount
      pageInfo { hasNextPage endCursor } } }`);
    interface Notes {
      edges: { cursor: string; node: { text: string } }[];
      nodes: { text: string }[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    }
    const notesOf = ({ data }: Answer) => data?.['notes'] as Notes;

    it('page without gaps or repeats', async () => {
      await db.query(
        `insert into note select gen_random_uuid(), 'list ' || lpad(i::text, 2, '0') from generate_series(1, 25) i`,
      );
      const seen: string[] = [];
      let cursor = '';
      for (let pages = 0; pages < 3; pages += 1) {
        const notes = notesOf(await page(`prefix: "list", first: 10 ${cursor}`));
        expect(notes.totalCount).toBe(25);
        expect(notes.pageInfo).toEqual({ hasNextPage: pages < 2, endCursor: notes.edges.at(-1)?.cursor });
        expect(notes.edges.map(({ node }) => node)).toEqual(notes.nodes);
        seen.push(...notes.nodes.map(({ text }) => text));
        cursor = `after: "${notes.pageInfo.endCursor}"`;
      }
      expect(seen).toEqual(await stored('list'));
    });

    it.each([
      ['first: 0', 'PAGE_SIZE'],
      ['first: 101', 'PAGE_SIZE'],
      ['after: "nonsense"', 'INVALID_CURSOR'],
      [`after: "${Buffer.from('["notes TEXT ","text","no uuid"]').toString('base64url')}"`, 'INVALID_CURSOR'],
      [`after: "${cursorOf('notes TEXT ')}"`, undefined],
      [`after: "${cursorOf('notes OTHER ')}"`, 'INVALID_CURSOR'],
      [`after: "${cursorOf('others TEXT ')}"`, 'INVALID_CURSOR'],
    ])('refuse %s', async (args, code) => {
      const answer = await page(args);
      expect(answer.errors?.[0]?.extensions.codes).toEqual(code && [code, 'BAD_USER_INPUT', 'Client']);
    });
  });

  it("tells the database's clock", async () => {
    const now = async () => (await db.query<{ now: Date }>('select clock_timestamp() as now'))[0]?.now.getTime() ?? NaN;
    const before = await now();
    const { data } = await ask('{ serverTime }');
    const told = Date.parse(data?.['serverTime'] as string);
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(await now());
  });

  describe('errors', () => {
    it('tell nothing of the inside', async () => {
      const answer = await ask('{ broken }', undefined, { 'accept-language': 'en' });
      expect(answer.errors?.[0]).toEqual({
        message: 'Something failed inside the system. Please try again later.',
        locations: expect.anything(),
        path: ['broken'],
        extensions: { code: 'INTERNAL', codes: ['INTERNAL', 'Server'] },
      });
      expect(JSON.stringify(answer)).not.toMatch(/secret|select|node_modules|at /);
    });

    it.each([
      ['null where none may be', '{ textless { text } }'],
      ['a value that its enum does not have', '{ otherKind }'],
      ['an object for a text', '{ noText }'],
    ])('are ours, and in the log, for %s, however often it is asked', async (_, document) => {
      const log = jest.spyOn(Logger.prototype, 'error');
      try {
        for (let times = 1; times <= 3; times += 1) {
          const { errors: found } = await ask(document);
          expect(found).toMatchObject([
            { message: '系统内部错误，请稍后再试。', extensions: { code: 'INTERNAL', codes: ['INTERNAL', 'Server'] } },
          ]);
          expect(log).toHaveBeenCalledTimes(times);
          expect(log).toHaveBeenLastCalledWith(expect.objectContaining({ message: expect.any(String) }));
        }
      } finally {
        log.mockRestore();
      }
    });

    it.each([
      [
        'ALIAS_LIMIT',
        '每次请求最多 20 个别名。',
        'A request has at most 20 aliases.',
        `{ ${Array.from({ length: 30 }, (_, index) => `n${index}: notes { totalCount }`).join(' ')} }`,
      ],
      ['TOKEN_LIMIT', '查询文档最多 1000 个词元。', 'A document has at most 1000 tokens.', `{ ${'x '.repeat(2_100)} }`],
      [
        'DEPTH_LIMIT',
        '查询嵌套不得超过 15 层。',
        'A query is nested at most 15 deep.',
        `{ ${'notes { '.repeat(20)} id ${'} '.repeat(20)} }`,
      ],
      [
        'COST_LIMIT',
        '此查询的代价为 22430，上限为 20000，请减少字段、行数或层数。',
        'This query costs 22430, and at most 20000 is allowed: ask for fewer fields, rows or levels.',
        `{ notes(first: 100) { nodes { ${'text '.repeat(130)} } } }`,
      ],
      [
        'DIRECTIVE_LIMIT',
        '每次请求最多 30 个指令。',
        'A request has at most 30 directives.',
        `{ notes { totalCount ${'@skip(if: false) '.repeat(40)} } }`,
      ],
      [
        'INTROSPECTION_LIMIT',
        '内省查询嵌套过深。',
        'The introspection is nested too deep.',
        '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      ],
    ])('say %s in both languages when a document asks for too much', async (limit, zh, en, document) => {
      const general = limit === 'TOKEN_LIMIT' ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
      for (const [language, message] of Object.entries({ zh, en })) {
        const { data, errors: found } = await ask(document, undefined, { 'accept-language': language });
        expect(data).toBeUndefined();
        expect(found?.map((error) => [error.message, error.extensions])).toContainEqual([
          message,
          { code: general, codes: [limit, general, 'Client'] },
        ]);
        expect(found?.every(({ extensions }) => extensions.codes.at(-1) === 'Client')).toBe(true);
      }
    });

    const post = async (body: string, type = 'application/json') => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
      const { errors: found } = (await response.json()) as Answer;
      return { status: response.status, found, type: response.headers.get('content-type') };
    };

    it.each([
      ['an operation that is not named among several', { query: 'query A { __typename } query B { __typename }' }],
      [
        'variables that do not fit',
        { query: 'query ($n: Int) { notes(first: $n) { totalCount } }', variables: { n: 'x' } },
      ],
    ])('are the client’s mistake for %s', async (_, request) => {
      const { status, found } = await post(JSON.stringify(request));
      expect([status, found?.map(({ extensions }) => extensions.codes.at(-1))]).toEqual([400, ['Client']]);
    });

    it('repeat no long text of the client, nor each of very many faults', async () => {
      const variables = { n: 'x'.repeat(100_000) };
      const query = 'query ($n: Int) { notes(first: $n) { totalCount } }';
      const { found } = await post(JSON.stringify({ query, variables }));
      expect(found?.map(({ message }) => message.length <= 501)).toEqual([true]);
      const many = await ask(`{ ${Array.from({ length: 300 }, (_, index) => `n${index}`).join(' ')} }`);
      expect(many.errors?.length).toBe(11); // the last one says that there may be more
    });

    it.each([
      ['malformed JSON', '{"query":', 'application/json', 400, 'MALFORMED_REQUEST'],
      ['another content type', 'query', 'application/x-unknown', 415, 'CONTENT_TYPE'],
      ['a body that is too large', `"${' '.repeat(2_000_000)}"`, 'application/json', 413, 'BODY_LIMIT'],
    ])('have GraphQL’s form for %s as well', async (_, body, type, expected, code) => {
      const { status, found, type: answered } = await post(body, type);
      expect([status, answered]).toEqual([expected, expect.stringMatching(/^application\/json/)]);
      expect(found).toEqual([
        { message: expect.any(String), extensions: { code: 'BAD_REQUEST', codes: [code, 'BAD_REQUEST', 'Client'] } },
      ]);
    });
  });

  testBounds({ db: () => db, url: () => url, ask, add, stored, tokens: [BUYER, OTHER_BUYER] });
  testRefusals(() => url);
  testSocket(() => url);
};
