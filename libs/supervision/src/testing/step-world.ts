import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { SupervisedAccount } from '@chengjie/accounts';
import { newId, shanghaiDate } from '@chengjie/kernel';
import { waitingMails, type WaitingMail } from '@chengjie/mail/testing';
import { Database, PlatformModule, type Actor, type Role } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entitiesOf, migrate } from '@chengjie/platform/schema';
import { procurementSchemas, ProcurementWorld } from '@chengjie/procurement/testing';
import { Rules, RulesReader } from '@chengjie/rules';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EvaluatorAccountTelling } from '../lib/evaluator-account/evaluator-account-telling.js';
import { FederationStepModule } from '../lib/federation-step/federation-step.module.js';
import { FederationStepReader } from '../lib/federation-step/federation-step.reader.js';
import type { AskedDecision } from '../lib/federation-step/step-decision.terms.js';
import { StepStandingReader } from '../lib/federation-step/step-standing.reader.js';
import { StepTasksReader } from '../lib/federation-step/step-tasks.reader.js';
import { StepDecisionsReader } from '../lib/federation-step/step-decisions.reader.js';
import { StepDecisions } from '../lib/federation-step/step-decisions.service.js';
import { StepWarnings } from '../lib/federation-step/step-warnings.js';
import { TellingWorkerModule } from '../lib/telling/telling-worker.module.js';
import { supervisionSchema } from '../schema.js';

const template = {
  name: 'federation_step',
  migrate: (url: string) => migrate(url, [...procurementSchemas, supervisionSchema]),
};

/** What Jilin's office would decide in good time. */
export const GOES_ON: AskedDecision = {
  from: '2028-01-01',
  until: '2032-12-31',
  documentName: '吉林省民政厅关于继续优先向社区社会组织联合会购买服务的通知',
  documentNumber: '吉民发〔2027〕30号',
};

/** A day so many from today, YYYY-MM-DD in Asia/Shanghai: decisions are confirmed shortly before their first day. */
export function inDays(days: number): string {
  return shanghaiDate(new Date(Date.now() + days * 86_400_000));
}

/** Registrars of the province and of a county, and a worker that tells of broken seals, on a database of their own. For specs only. */
export class StepWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly world: ProcurementWorld,
    private readonly app: INestApplicationContext,
    private readonly config: Config,
    readonly provinceId: string,
  ) {}

  static async create(): Promise<StepWorld> {
    const db = await testDatabase(template);
    const world = await ProcurementWorld.create(db.url);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 6 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({
      imports: [
        PlatformModule.forRoot(config, { entities: entitiesOf(procurementSchemas) }),
        FederationStepModule,
        TellingWorkerModule,
      ],
      providers: [StepWarnings],
    })
    class World {}
    const app = await NestFactory.createApplicationContext(World, { logger: false });
    const provinceId = newId();
    await db.query(
      `insert into agency (id, name, kind, region_code) values ($1, '吉林省民政厅', 'CIVIL_AFFAIRS', '22')`,
      [provinceId],
    );
    return new StepWorld(db, world, app, config, provinceId);
  }

  get decisions(): StepDecisions {
    return this.app.get(StepDecisions);
  }
  get reader(): StepDecisionsReader {
    return this.app.get(StepDecisionsReader);
  }
  get tasks(): StepTasksReader {
    return new StepTasksReader(this.reader, this.app.get(StepStandingReader));
  }
  get steps(): FederationStepReader {
    return this.app.get(FederationStepReader);
  }
  get warnings(): StepWarnings {
    return this.app.get(StepWarnings);
  }
  get rules(): RulesReader {
    return this.app.get(RulesReader);
  }
  get entered(): Rules {
    return this.app.get(Rules);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.database.close();
    await this.db.drop();
  }

  act<T>(doing: () => Promise<T>): Promise<T> {
    return this.app.get(Database).transaction(doing);
  }

  /** Somebody of an agency; of the province's civil affairs department unless another one is named. Mail reaches them. */
  async officer(role: Role = 'REGISTRAR', regionCode = '22', agencyId = this.provinceId): Promise<Actor> {
    const actor = await this.world.actor(role, { agencyId, holder: '吉林省民政厅', regionCode });
    await this.db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at)
       values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), actor.accountId, `officer-${(this.count += 1)}@example.org`],
    );
    return actor;
  }

  /** As the worker does once an office did something to an account. */
  tellOf(account: SupervisedAccount): Promise<void> {
    return this.act(() => this.app.get(EvaluatorAccountTelling).tell(account));
  }

  /** @returns the decision */
  async proposed(by: Actor, asked: Partial<AskedDecision> = {}): Promise<string> {
    return (await this.act(() => this.decisions.propose(by, { ...GOES_ON, ...asked }))).decisionId;
  }

  /** As {@link mailed}, once the worker has written some, or one to an address. */
  async mailedByWorker(kind: string, to?: string): Promise<string[]> {
    for (;;) {
      const recipients = await this.mailed(kind);
      if (to === undefined ? recipients.length > 0 : recipients.includes(to)) return recipients;
      await setImmediate();
    }
  }

  /** Mails of a kind, by recipient. */
  async mailed(kind: string): Promise<string[]> {
    const rows = await this.db.query<{ recipient: string }>('select recipient from mail where kind = $1', [kind]);
    return rows.map(({ recipient }) => recipient).sort();
  }

  /** Mails of a kind, the oldest first. */
  async mails(kind: string): Promise<WaitingMail[]> {
    return (await waitingMails(this.db, this.config)).filter((mail) => mail.kind === kind);
  }

  async addressOf({ accountId }: Actor): Promise<string> {
    const [row] = await this.db.query<{ address: string }>(
      'select address from account_address where account_id = $1',
      [accountId],
    );
    return row?.address ?? '';
  }
}
