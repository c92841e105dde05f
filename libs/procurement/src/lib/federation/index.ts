import './federation.permissions.js';
import { PreferentialAwardResolver, RegionAwardSumResolver } from './federation.resolver.js';
import { PreferentialAwardSums } from './preferential-award-totals.js';
import { PreferentialAwardReader } from './preferential-award.reader.js';

export { PreferentialAwardReader } from './preferential-award.reader.js';
export { PreferentialAwardSums } from './preferential-award-totals.js';

/** Services of the federations' view; its GraphQL needs RegionsModule. */
export const federationProviders = [PreferentialAwardReader, PreferentialAwardSums];
/** Its GraphQL. */
export const federationResolvers = [PreferentialAwardResolver, RegionAwardSumResolver];
