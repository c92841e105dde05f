import { Database, dayOf, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

/** First and last day of a rating, YYYY-MM-DD. */
export interface RatingTermDays {
  readonly from: string;
  readonly until: string;
}

const BEGUN = `coalesce(rating_valid_from <= ${dayOf(NOW)}, true)`;

/** What counts until the first day of the new one is kept; what was to begin later and is replaced before is not. */
const give = statement<object, [id: string, rating: number, from: string, until: string]>(
  'organization_rating_give',
  `update organization set rating = $2, rating_valid_from = $3::date, rating_valid_until = $4::date,
     former_rating = case when ${BEGUN} then rating else former_rating end,
     former_rating_valid_until = case when ${BEGUN} then rating_valid_until else former_rating_valid_until end
   where id = $1`,
);

const lower = statement<object, [id: string, rating: number]>(
  'organization_rating_lower',
  'update organization set rating = $2 where id = $1',
);

/** Of one that has not begun the one before stands. */
const withdraw = statement<object, [id: string]>(
  'organization_rating_withdraw',
  `update organization set rating = case when not ${BEGUN} then former_rating end,
     rating_valid_until = case when not ${BEGUN} then former_rating_valid_until end,
     rating_valid_from = null, former_rating = null, former_rating_valid_until = null
   where id = $1`,
);

const setStar = statement<object, [id: string, star: number | null]>(
  'organization_star_set',
  'update organization set star = $2 where id = $1',
);

/** Writes ratings and stars into the register; who decides them, and how, is for the lib above, by whose triggers they are held. */
@Injectable()
export class OrganizationRatings {
  constructor(private readonly database: Database) {}

  /** A rating of so many A, for a term. */
  async give(id: string, rating: number, { from, until }: RatingTermDays): Promise<void> {
    await this.database.query(give, [id, rating, from, until]);
  }

  /** The last one given becomes a lower one for the rest of its term, or none. */
  async change(id: string, rating: number | null): Promise<void> {
    if (rating === null) await this.database.query(withdraw, [id]);
    else await this.database.query(lower, [id, rating]);
  }

  /** The local star, which stands until the next result, or none. */
  async setStar(id: string, star: number | null): Promise<void> {
    await this.database.query(setStar, [id, star]);
  }
}
