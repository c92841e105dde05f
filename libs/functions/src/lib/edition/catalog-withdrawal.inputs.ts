import {
  textEnum,
  CalendarDateField,
  IdempotencyKeyField,
  RegionCodeField,
  RegionCodeScalar,
  TextField,
} from '@chengjie/platform';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Catalog } from './catalog-edition.terms.js';
import type { Withdrawal } from './catalog-withdrawals.service.js';

/** The two catalogs, as the schema names them. */
export const CatalogEnum = textEnum('Catalog', 'A catalog that is published as editions.', {
  FUNCTION: 'Functions that may be handed over (职能转移目录).',
  ORGANIZATION: 'Organizations that are qualified to take them on (承接组织目录).',
});

/** Which edition of a region is withdrawn, from when on and why. */
@InputType({ isAbstract: true })
abstract class WithdrawEditionInput implements Withdrawal {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @RegionCodeField({ description: 'The region whose edition it is.' })
  regionCode!: string;

  @Field(() => Int, { description: 'Number of its latest edition: no other can be withdrawn.' })
  number!: number;

  @CalendarDateField({ description: 'From which day on: today or later, at most a year ahead.' })
  from!: string;

  @TextField({ min: 2, max: 500, description: 'Why, as everybody reads it.' })
  reason!: string;
}

@InputType({ description: 'Which edition of a region’s function catalog is withdrawn, from when on and why.' })
export class WithdrawFunctionEditionInput extends WithdrawEditionInput {}

@InputType({ description: 'Which edition of a county’s organization catalog is withdrawn, from when on and why.' })
export class WithdrawOrganizationEditionInput extends WithdrawEditionInput {}

/** Arguments that name a catalog and a region. */
@ArgsType()
export class CatalogWithdrawalsArgs {
  @Field(() => CatalogEnum, { description: 'Which catalog.' })
  catalog!: Catalog;

  @Field(() => RegionCodeScalar, { description: 'Code of the region.' })
  regionCode!: string;
}
