import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { TODAY } from './day.js';

const knownRegions = statement<{ code: string }, [readonly string[]]>(
  'organization_known_regions',
  `select code from region where code = any($1::text[]) and (valid_to is null or valid_to > ${TODAY})`,
);

/** Which regions there are to register organizations and grant qualifications in. */
@Injectable()
export class KnownRegionsReader {
  constructor(private readonly database: Database) {}

  /** Those of some regions that exist and are in use. */
  async among(codes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.database.query(knownRegions, [codes])).map(({ code }) => code));
  }
}
