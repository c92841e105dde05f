import { AgenciesReader } from '@chengjie/accounts';
import { FunctionsReader } from '@chengjie/functions';
import { countBy, Database, type ValueCount } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { conditionsOf } from './project.conditions.js';
import type { ProjectFilter } from './project-filter.js';

/** Counts published projects by what a list of them could be narrowed to. */
@Injectable()
export class ProjectFacetsReader {
  constructor(
    private readonly database: Database,
    private readonly functions: FunctionsReader,
    private readonly agencies: AgenciesReader,
  ) {}

  async byFunction(filter: ProjectFilter) {
    const counts = await this.count('p.function_id', { ...filter, functionId: null });
    const found = await this.functions.referred(counts.map(({ value }) => value));
    return counts.flatMap(({ value, ...count }) => {
      const counted = found.get(value);
      return counted ? [{ function: counted, ...count }] : [];
    });
  }

  async byBuyer(filter: ProjectFilter) {
    const counts = await this.count('p.agency_id', { ...filter, agencyId: null });
    const found = await this.agencies.byIds(counts.map(({ value }) => value));
    return counts.flatMap(({ value, ...count }) => {
      const buyer = found.get(value);
      return buyer ? [{ buyer, ...count }] : [];
    });
  }

  async byStatus(filter: ProjectFilter) {
    const counts = await this.count('p.status', { ...filter, statuses: null });
    return counts.map(({ value, ...count }) => ({ status: value, ...count }));
  }

  async byRegime(filter: ProjectFilter) {
    const counts = await this.count('p.regime', { ...filter, regime: null });
    return counts.map(({ value, ...count }) => ({ regime: value, ...count }));
  }

  private count(value: string, filter: ProjectFilter): Promise<ValueCount[]> {
    return countBy(this.database, { from: 'project p' }, value, conditionsOf(filter));
  }
}
