import { MatchingResolver } from './matching.resolver.js';
import { Matching } from './matching.service.js';
import './matching.permissions.js';
import { OwnParties } from './own-parties.js';

/** Services of matching. */
export const matchingProviders = [OwnParties, Matching];
/** Resolvers of matching. */
export const matchingResolvers = [MatchingResolver];
