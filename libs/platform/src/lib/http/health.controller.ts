import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { isMasterKeyHere } from '../admission/master-key.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';

/** For load balancers and the start command. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process and its database answer, and the database is the one that it was started for: another may have taken its place. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const isRight = await isMasterKeyHere(
      (text, params) => this.database.run(text, params),
      this.config.masterKey,
    ).catch(() => undefined);
    if (isRight === undefined) throw new ServiceUnavailableException('The database does not answer');
    if (!isRight)
      throw new ServiceUnavailableException('The database is of another master key 数据库的主密钥与本服务不符');
    return { status: 'ok' };
  }
}
