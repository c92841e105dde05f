import { awardEntities } from './award/index.js';
import { BidEntity } from './bid/bid.entity.js';
import { panelEntities } from './panel/index.js';
import { LotEntity } from './lot/lot.entity.js';
import { ProjectEntity } from './project/project.entity.js';

/** Entities of this lib for the ORM. */
export const procurementEntities = [ProjectEntity, LotEntity, BidEntity, ...panelEntities, ...awardEntities];
