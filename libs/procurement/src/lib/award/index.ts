import './award.permissions.js';
import { AwardReader } from './award.reader.js';
import { AwardResolver } from './award.resolver.js';
import { AwardService } from './award.service.js';

export { awardEntities } from './award.entity.js';

/** Services of the award. */
export const awardProviders = [AwardService, AwardReader];
/** Its GraphQL. */
export const awardResolvers = [AwardResolver];
