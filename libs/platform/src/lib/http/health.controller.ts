import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/database.js';

/** For load balancers and the start command. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process and its database answer. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (!(await this.database.isReachable())) throw new ServiceUnavailableException('The database does not answer');
    return { status: 'ok' };
  }
}
