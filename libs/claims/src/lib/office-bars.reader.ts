import { OfficeBars, type BarredActs, type OfficeBar } from '@chengjie/accounts';
import type { Violation } from '@chengjie/kernel';
import { organizationErrors } from '@chengjie/organizations';
import { Database, statement } from '@chengjie/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { claimErrors } from './claim.errors.js';

type Asked = [officerIds: readonly string[], ids: readonly string[]];

/** Of an officer who is asked about: whether an agency that it acts for buys or drafts a purchase, as the triggers ask it. */
export const officerBuys = (officer: string) => `exists (select from role_grant own
  where own.account_id = ${officer} and own.valid_to is null and agency_decides_own_awards(own.agency_id))`;

const asked = 'unnest($1::uuid[], $2::uuid[]) with ordinality as asked (officer, id, place)';

/** As the trigger `account_is_not_for_buyers` asks. */
const ofAccounts = statement<{ buys: boolean; recused: boolean }, Asked>(
  'office_bars_of_accounts',
  `select concerned.by and ${officerBuys('asked.officer')} as buys,
     concerned.by and acts_for_organizations_lately(asked.officer) as recused
   from ${asked} cross join lateral (select account_is_of_others(asked.id, asked.officer) as by) concerned
   order by asked.place`,
);

/** As the trigger `facts_are_not_for_buyers` asks. */
const ofProposals = statement<{ buys: boolean; proposerBuys: boolean }, Asked>(
  'office_bars_of_proposals',
  `select coalesce(concerned.by and ${officerBuys('asked.officer')}, false) as buys,
     coalesce(concerned.by and officer_buys_now(concerned.proposed_by, concerned.agency_id), false) as "proposerBuys"
   from ${asked} left join lateral (select p.role in ('EVALUATOR', 'SUPERVISOR') as by, p.proposed_by, g.agency_id
     from role_proposal p join role_grant g on g.id = p.proposed_in where p.id = asked.id) concerned on true
   order by asked.place`,
);

const ofFacts = statement<{ buys: boolean }, [officerIds: readonly string[]]>(
  'office_bars_of_facts',
  `select ${officerBuys('asked.officer')} as buys from unnest($1::uuid[]) with ordinality as asked (officer, place) order by asked.place`,
);

/** Says beforehand what the database refuses to offices that buy, or whose officers bid (docs/adr/0019). */
@Injectable()
export class OfficeBarsReader implements OfficeBar, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly bars: OfficeBars,
  ) {}

  onModuleInit(): void {
    this.bars.knownTo(this);
  }

  async ofAccounts(acts: readonly BarredActs[]): Promise<(Violation | undefined)[]> {
    const rows = await this.database.query(ofAccounts, pairsOf(acts));
    return rows.map(({ buys, recused }) => {
      if (buys) return claimErrors.ACCOUNT_OFFICE_BUYS(['accountId']);
      return recused ? organizationErrors.OFFICER_ACTS_FOR_ORGANIZATIONS(['accountId']) : undefined;
    });
  }

  async ofProposals(acts: readonly BarredActs[]): Promise<(Violation | undefined)[]> {
    const rows = await this.database.query(ofProposals, pairsOf(acts));
    return rows.map(({ buys, proposerBuys }) => {
      if (buys) return claimErrors.FACTS_OFFICE_BUYS(['proposalId']);
      return proposerBuys ? claimErrors.FACTS_PROPOSER_BUYS(['proposalId']) : undefined;
    });
  }

  async ofFacts(officerIds: readonly string[]): Promise<(Violation | undefined)[]> {
    const rows = await this.database.query(ofFacts, [officerIds]);
    return rows.map(({ buys }) => (buys ? claimErrors.FACTS_OFFICE_BUYS() : undefined));
  }
}

function pairsOf(acts: readonly BarredActs[]): Asked {
  return [acts.map(({ officerId }) => officerId), acts.map(({ id }) => id)];
}
