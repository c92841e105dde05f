import { Agency, type AgencyRow } from '@chengjie/accounts';
import { CalendarDateScalar, DateTimeScalar } from '@chengjie/platform';
import { Region, type RegionRow } from '@chengjie/regions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CatalogWithdrawalRow } from './catalog-withdrawals.reader.js';

/** Why a region's own editions count no more. */
@ObjectType('CatalogWithdrawal', {
  description:
    'The withdrawal (撤回) of a region’s own edition: from its first day on the catalog of the nearest region above counts again. The edition stays to be read, and what was published by it stays as it was.',
})
export class CatalogWithdrawalType implements CatalogWithdrawalRow {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Region, { description: 'The region whose edition it is.' })
  region!: RegionRow;

  @Field(() => Int, { description: 'Number of the edition; those before it count no more either.' })
  number!: number;

  @Field(() => CalendarDateScalar, { description: 'From which day on (北京时间).' })
  effectiveFrom!: string;

  @Field({ description: 'Whether that day has come.' })
  effective!: boolean;

  @Field({ description: 'Why, as everybody reads it.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt!: Date;

  @Field(() => Agency, { description: 'Who decided it.' })
  office!: AgencyRow;
}
