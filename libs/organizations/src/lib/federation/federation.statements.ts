import { statement } from '@chengjie/platform';

/** Enters an organization as a federation from this moment. */
export const beginFederation = statement<object, [organizationId: string]>(
  'federation_begin',
  `insert into federation_period (organization_id, valid_from) values ($1, clock_timestamp())`,
);
