import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../auth/access.js';
import { Database } from '../database/database.js';
import { DateTimeScalar } from './scalars.js';

/** The time for clients that count down to a deadline: theirs may be wrong. */
@Resolver()
export class ServerTimeResolver {
  constructor(private readonly database: Database) {}

  @Public()
  @Query(() => DateTimeScalar, { description: "The database's clock: what deadlines are decided by." })
  serverTime(): Promise<Date> {
    return this.database.now();
  }
}
