import { demonstrationAccounts } from '@chengjie/demonstration-accounts';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalPostgres } from '@chengjie/local-postgres';
import { portalUrlOf } from '@chengjie/platform/config';
import type { DatabaseAddresses } from '@chengjie/platform/schema';
import { printLine, seconds, step, UserFacingError, visible } from '@chengjie/terminal';
import {
  askServer,
  checkOwner,
  isOutside,
  ownerUrlOf,
  prepareEmbedded,
  servingUrlOf,
  startEmbedded,
} from './database.js';
import { ensureDemonstration } from './demonstration.js';
import { startMailCatcher, type RunningMailCatcher } from './mail-catcher.js';
import { checkMasterKey, masterKeyFor } from './master-key.js';
import { migrateDatabase } from '@chengjie/product/schema';
import { readSettings, type Settings } from './settings.js';
import { SupervisedProcess } from './supervised-process.js';

/** Brings everything up, prints how to reach it, and keeps it running until a signal or its parent's end. */
export async function startProduct(env: NodeJS.ProcessEnv): Promise<void> {
  const product = new Product(env, readSettings(env));
  const stop = (): void => {
    void product.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop); // the parent, e.g. a test, has died
  try {
    await product.start();
    process.send?.('ready');
  } catch (error) {
    if (product.stopping) return;
    await product.stop();
    process.off('disconnect', stop);
    process.disconnect?.(); // the channel to a parent would keep what has failed alive
    throw error;
  }
}

class Product {
  stopping: Promise<void> | undefined;
  private server: LocalPostgres | undefined;
  private addresses: DatabaseAddresses = { ownerUrl: '', servingUrl: '' };
  private masterKey = '';
  private readonly processes: SupervisedProcess[] = [];
  private mailCatcher: RunningMailCatcher | undefined;

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly settings: Settings,
  ) {}

  async start(): Promise<void> {
    const { settings } = this;
    const since = performance.now();
    console.log('承接 Chengjie starts');
    await checkPort(settings);
    this.masterKey = masterKeyFor(settings);
    await this.openDatabase();
    await step('Migrations', () => migrateDatabase(this.addresses.ownerUrl), describeMigrations);
    await checkMasterKey(settings, this.addresses.servingUrl, this.masterKey);
    if (settings.demonstration)
      await step(
        'Demonstration data',
        () => ensureDemonstration(this.addresses.ownerUrl, this.masterKey),
        (loaded) => (loaded ? 'loaded' : 'there already'),
      );
    if (settings.catchMail) await step('Mail catcher', () => this.catchMail());
    await Promise.all([
      step('API', () => this.run('api', isHealthy(settings))),
      step('Worker', () => this.run('worker')),
    ]);
    console.log(`Ready after ${seconds(since)}. Ctrl-C ends it.\n`);
    this.describe();
  }

  /** Stops servers first, then the database; however often it is asked, once. */
  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
    await this.server?.stop();
  }

  private async openDatabase(): Promise<void> {
    if (isOutside(this.settings)) {
      const addresses = { servingUrl: servingUrlOf(this.settings), ownerUrl: ownerUrlOf(this.settings) };
      await step('PostgreSQL of DATABASE_URL', async () => {
        await askServer(addresses.servingUrl, 'DATABASE_URL');
        await checkOwner(addresses.ownerUrl);
      });
      this.addresses = addresses;
      return;
    }
    const { dataDir } = this.settings;
    await this.adopt(await step(`PostgreSQL in ${dataDir}`, () => startEmbedded(this.settings), describeServer));
  }

  private async adopt(server: LocalPostgres): Promise<void> {
    this.server = server;
    this.addresses = await prepareEmbedded(server.url);
    void server.lost.then(() => this.restartDatabase());
  }

  private async restartDatabase(): Promise<void> {
    if (this.stopping) return;
    console.log('PostgreSQL ended; it starts again.');
    const before = this.addresses.servingUrl;
    try {
      await this.adopt(await startEmbedded(this.settings));
      if (this.addresses.servingUrl !== before) for (const process of this.processes) process.restart();
      console.log('PostgreSQL is back.');
    } catch (error) {
      console.error(visible(`chengjie: ${error instanceof Error ? error.message : String(error)}`));
      await this.stop();
      process.exit(1);
    }
  }

  private async catchMail(): Promise<void> {
    this.mailCatcher = await startMailCatcher(this.settings.port + 1, printLine);
    this.processes.push(this.mailCatcher.process);
  }

  /** Beside the embedded database, unless they are kept elsewhere; with a database of one's own it has to be said where. */
  private get documents(): NodeJS.ProcessEnv {
    const { databaseUrl, dataDir } = this.settings;
    const isSaid = this.env['CHENGJIE_DOCUMENTS_DIR'] ?? this.env['CHENGJIE_S3_ENDPOINT'];
    return databaseUrl === undefined && !isSaid ? { CHENGJIE_DOCUMENTS_DIR: join(dataDir, 'documents') } : {};
  }

  private async run(name: 'api' | 'worker', answers?: () => Promise<boolean>): Promise<void> {
    const { host, port } = this.settings;
    const supervised = new SupervisedProcess({
      name,
      file: fileURLToPath(new URL(`../../../${name}/dist/served/main.js`, import.meta.url)),
      environment: () => ({
        ...this.env,
        NODE_ENV: 'production', // libraries put less of the inside into what they answer
        DATABASE_URL: this.addresses.servingUrl,
        CHENGJIE_DATABASE_OWNER_URL: undefined, // who serves knows no address but its own
        CHENGJIE_DATABASE_ADMIN_URL: undefined,
        CHENGJIE_MASTER_KEY: this.masterKey,
        ...this.documents,
        HOST: host,
        PORT: name === 'api' ? String(port) : undefined,
        ...(this.mailCatcher && {
          CHENGJIE_SMTP_URL: this.mailCatcher.smtpUrl,
          CHENGJIE_MAIL_FROM: 'no-reply@chengjie.example',
          CHENGJIE_PORTAL_URL: portalUrlOf(this.settings),
        }),
      }),
      say: printLine,
      ...(answers && { answers }),
    });
    this.processes.push(supervised);
    await supervised.start();
  }

  private describe(): void {
    const address = listeningAt(this.settings);
    console.log(`  Portal   ${address}/\n  GraphQL  ${address}/graphql\n  Health   ${address}/health/ready`);
    if (this.mailCatcher) console.log(`  Mail     ${this.mailCatcher.pageUrl} (caught, not sent)`);
    if (!this.settings.demonstration) return;
    console.log('\nDemonstration accounts (login name / password):');
    for (const { title, holder, loginName, password } of demonstrationAccounts) {
      console.log(`  ${loginName} / ${password}  ${title}，${holder}`);
    }
  }
}

function describeServer({ created, adopted }: LocalPostgres): string {
  if (created) return 'made new';
  return adopted ? 'taken over from an earlier start' : 'started';
}

function describeMigrations(applied: readonly string[]): string {
  return applied.length ? `${applied.length} applied` : 'up to date';
}

/** Where the API itself is reached, whatever stands before it. */
function listeningAt(settings: Settings): string {
  return portalUrlOf({ ...settings, portalUrl: undefined });
}

function isHealthy(settings: Settings): () => Promise<boolean> {
  return () =>
    fetch(`${listeningAt(settings)}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
}

/** Told before anything is started, as the API would only tell it at the end. */
async function checkPort({ host, port }: Settings): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) =>
      reject(
        new UserFacingError(
          'code' in error && error.code === 'EADDRINUSE'
            ? `Port ${port} on ${host} is in use: end the server there, or set another one, e.g. PORT=${port + 1} npm start`
            : `Port ${port} on ${host} cannot be opened (${error.message}): set PORT or HOST to others.`,
          { cause: error },
        ),
      ),
    );
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
