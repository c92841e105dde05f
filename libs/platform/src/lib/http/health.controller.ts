import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { isMasterKeyHere, type Run } from '../admission/master-key.js';
import { lackOfSchema, SCHEMAS } from '../admission/schema-state.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { SchemaManifest } from '../manifest/schema-manifest.js';

/** On for a standby, too. */
const READ_ONLY = `select current_setting('transaction_read_only') as state`;

/** For load balancers and the start command. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SCHEMAS) private readonly schemas: readonly SchemaManifest[],
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * The process and its database answer, and the database is the one that it was started for: another may have taken its place,
   * of another key, restored in part, or a standby that takes no acts.
   */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const fault = await this.faultOfDatabase().catch(() => 'The database does not answer');
    if (fault) throw new ServiceUnavailableException(fault);
    return { status: 'ok' };
  }

  private async faultOfDatabase(): Promise<string | undefined> {
    const run: Run = (text, params = []) => this.database.run(text, params);
    const lack = await lackOfSchema(run, this.schemas);
    if (lack) return `The database is not at the present schema, it lacks ${lack} 数据库尚未升级到当前结构`;
    if (!(await isMasterKeyHere(run, this.config.masterKey)))
      return 'The database is of another master key 数据库的主密钥与本服务不符';
    const [{ state } = { state: '' }] = (await run(READ_ONLY)) as { state: string }[];
    return state === 'on' ? 'The database is read-only: it is a standby, or was made so 数据库当前只读' : undefined;
  }
}
