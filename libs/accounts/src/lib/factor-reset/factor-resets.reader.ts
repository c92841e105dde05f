import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';

/** A reset of second factors that was asked for, and is neither used nor over. */
export interface FactorReset {
  readonly reason: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly askedBy: OfficePerson;
  /** Account of whoever asked first. */
  readonly askedById: string;
  /** Whether a second person asked for it as well, so that the link is on its way. */
  readonly confirmed: boolean;
}

const ofAccounts = statement<FactorReset & { readonly accountId: string }, [readonly string[]]>(
  'factor_resets_of_accounts',
  `select r.account_id as "accountId", r.reason, r.asked_at as "askedAt", r.expires_at as "expiresAt",
     json_build_object('displayName', a.display_name, 'holder', coalesce(agency.name, '')) as "askedBy",
     r.asked_by as "askedById", r.confirmed_at is not null as confirmed
   from factor_reset r
   join account a on a.id = r.asked_by
   join role_grant held on held.id = r.asked_in
   left join agency on agency.id = held.agency_id
   where r.account_id = any($1::uuid[]) and r.ended_at is null
     and greatest(r.expires_at, r.confirmed_at + interval '1 day') > clock_timestamp()`,
);

/** Open resets, for all accounts of a request at once. */
@Injectable()
export class FactorResetsReader {
  private readonly loader = new DataLoader<string, FactorReset | undefined>((ids) => this.load(ids), { cache: false });

  constructor(private readonly database: Database) {}

  of(accountId: string): Promise<FactorReset | undefined> {
    return this.loader.load(accountId);
  }

  private async load(ids: readonly string[]): Promise<(FactorReset | undefined)[]> {
    const found = await this.database.query(ofAccounts, [ids]);
    const byAccount = new Map(found.map((reset) => [reset.accountId, reset]));
    return ids.map((id) => byAccount.get(id));
  }
}
