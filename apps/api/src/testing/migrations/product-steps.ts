import { schemas } from '@chengjie/product/schema';

/** The steps of all libs, in the order in which they are done. */
export const productSteps = schemas
  .flatMap(({ migrations }) => migrations)
  .sort((one, other) => (one.name < other.name ? -1 : 1));
