import { assertNoViolations, newId, type Violation } from '@chengjie/kernel';
import { Database, dayOf, Events, NOW, statement, type Actor } from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';
import { Injectable } from '@nestjs/common';
import { functionErrors } from '../function/function.errors.js';
import { catalogEvents } from '../functions.events.js';
import type { Catalog } from './catalog-edition.terms.js';
import { CatalogEditions } from './catalog-editions.service.js';
import { standsInForce } from './edition-in-force.sql.js';

/** What is withdrawn, and why. */
export interface Withdrawal {
  readonly regionCode: string;
  /** Of the edition that is meant: another one may have been published meanwhile. */
  readonly number: number;
  /** First day on which it counts no more, YYYY-MM-DD. */
  readonly from: string;
  readonly reason: string;
}

/** How a region stands, read after its turn has come. */
interface Standing {
  /** Number of its latest edition; null where it has none. */
  readonly latest: number | null;
  readonly withdrawn: boolean;
  /** Whether an edition above would count. */
  readonly followed: boolean;
  readonly today: string;
  readonly lastDay: string;
}

const standing = statement<Standing, [Catalog, string]>(
  'catalog_withdrawal_standing',
  `select l.latest, exists (select from catalog_withdrawal w where w.catalog = $1 and w.region_code = $2
       and w.number = l.latest) as withdrawn,
     exists (select from catalog_edition e where e.catalog = $1 and e.region_code = any(${selfAndAbove('$2::text')})
       and e.region_code <> $2 and ${standsInForce('e')}) as followed,
     ${dayOf(NOW)}::text as today, (${dayOf(NOW)} + 365)::text as "lastDay"
   from (select max(number) as latest from catalog_edition where catalog = $1 and region_code = $2) l`,
);

const insert = statement<object, [string, Catalog, string, number, string | null, string, string]>(
  'catalog_withdrawal_insert',
  `insert into catalog_withdrawal (id, catalog, region_code, number, agency_id, effective_from, reason)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Withdraws a region's own edition of either catalog, so that the one above counts again. */
@Injectable()
export class CatalogWithdrawals {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly editions: CatalogEditions,
  ) {}

  /**
   * @returns the withdrawn edition's catalog and region, which say what counts there from now on
   * @throws DomainError, ForbiddenError
   */
  async withdraw(actor: Actor, catalog: Catalog, { regionCode, number, from, reason }: Withdrawal): Promise<string> {
    await this.editions.takeTurn(actor, regionCode);
    const found = await this.database.queryOne(standing, [catalog, regionCode]);
    if (!found) throw new Error('The database told nothing');
    assertNoViolations(violationsOf(found, number, from));
    const id = newId<'CatalogWithdrawal'>();
    await this.database.query(insert, [id, catalog, regionCode, number, actor.acting.agencyId, from, reason]);
    const withdrawn = catalogEvents[`${catalog}_EDITION_WITHDRAWN`];
    await this.events.append(withdrawn(id, { regionCode, number, effectiveFrom: from, reason }), { actor });
    return regionCode;
  }
}

function violationsOf(
  { latest, withdrawn, followed, today, lastDay }: Standing,
  number: number,
  from: string,
): Violation[] {
  if (latest !== number) return [functionErrors.EDITION_NOT_LATEST(['number'])];
  if (withdrawn) return [functionErrors.EDITION_WITHDRAWN()];
  if (!followed) return [functionErrors.NO_EDITION_TO_RETURN_TO()];
  return from < today || from > lastDay ? [functionErrors.WITHDRAWAL_DAY(['from'])] : [];
}
