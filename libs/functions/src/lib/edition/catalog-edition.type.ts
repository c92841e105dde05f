import { Agency } from '@chengjie/accounts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '@chengjie/platform';
import { Region, type RegionRow } from '@chengjie/regions';
import type { CatalogEdition } from './catalog-edition.terms.js';

/** What editions of both catalogs say of themselves. */
@ObjectType({ isAbstract: true })
export abstract class CatalogEditionType implements CatalogEdition {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the edition (版次) within its publishing region, from 1.' })
  number!: number;

  @Field(() => Region, { description: 'The publishing region; it may lie above the one that was asked for.' })
  region!: RegionRow;

  @Field(() => DateTimeScalar, { description: 'When it was published. It never changes since.' })
  publishedAt!: Date;

  @Field({ description: 'Who published it.' })
  issuingOffice!: Agency;

  @Field({ description: 'sha256 in hex over the canonical JSON (RFC 8785) of its entries; anybody can repeat it.' })
  contentHash!: string;

  @Field(() => Int, { description: 'How many entries it has.' })
  entryCount!: number;

  catalog!: CatalogEdition['catalog'];
  regionCode!: string;
}

@ObjectType({ description: 'An edition in a list of editions.' })
export class CatalogEditionSummary extends CatalogEditionType {}

/** Pages of editions. */
export const CatalogEditionSummaryConnection = connectionOf(CatalogEditionSummary, 'CatalogEditionSummary');
