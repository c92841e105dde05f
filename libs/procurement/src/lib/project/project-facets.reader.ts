import { AgenciesReader } from '@chengjie/accounts';
import { FunctionsReader } from '@chengjie/functions';
import { OrganizationsReader } from '@chengjie/organizations';
import { countBy, dayOf, Database, moneyOfFen, type ValueCount } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { BUDGET_STEPS, upToEach } from './budget-steps.rules.js';
import { conditionsOf } from './project.conditions.js';
import type { ProjectFilter } from './project-filter.js';

/** Counts published projects by what a list of them could be narrowed to. */
@Injectable()
export class ProjectFacetsReader {
  constructor(
    private readonly database: Database,
    private readonly functions: FunctionsReader,
    private readonly agencies: AgenciesReader,
    private readonly organizations: OrganizationsReader,
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

  /** A project of several lots counts once for each who won one. */
  async byWinner(filter: ProjectFilter) {
    const won = `select distinct w.bidder_id from lot l join award w on w.lot_id = l.id and w.status = 'ACTIVE' where l.project_id = p.id`;
    const counts = await this.count(
      'won.bidder_id',
      { ...filter, winnerId: null },
      `project p cross join lateral (${won}) won`,
    );
    const found = await this.organizations.profiles(counts.map(({ value }) => value));
    return counts.flatMap(({ value, ...count }) => {
      const winner = found.get(value);
      return winner ? [{ winner: { id: winner.id, name: winner.name }, ...count }] : [];
    });
  }

  async byPreference(filter: ProjectFilter) {
    const decided = (preferential: boolean) => this.count('true', { ...filter, preferential });
    const [withIt, without] = await Promise.all([decided(true), decided(false)]);
    return [
      ...withIt.map(({ value: _, ...count }) => ({ preferential: true, ...count })),
      ...without.map(({ value: _, ...count }) => ({ preferential: false, ...count })),
    ];
  }

  async byBudget(filter: ProjectFilter) {
    const steps = BUDGET_STEPS.map((fen) => `when p.budget_fen <= ${fen} then ${fen}`);
    const counts = await this.count(`case ${steps.join(' ')} end`, { ...filter, budget: null });
    return upToEach(counts).map(({ fen, ...count }) => ({ until: moneyOfFen(fen), ...count }));
  }

  async byYear(of: 'published' | 'deadline' | 'awarded', filter: ProjectFilter) {
    const counts = await this.count(`extract(year from ${dayOf(`p.${of}_at`)})`, { ...filter, [of]: null });
    return (
      counts
        // eslint-disable-next-line no-restricted-syntax -- a year
        .map(({ value, ...count }) => ({ year: Number.parseInt(value, 10), ...count }))
        .sort((one, other) => other.year - one.year)
    );
  }

  private count(value: string, filter: ProjectFilter, from = 'project p'): Promise<ValueCount[]> {
    return countBy(this.database, { from }, value, conditionsOf(filter));
  }
}
