import { AwardEntity } from './award/award.entity.js';
import { BidEntity } from './bid/bid.entity.js';
import { PanelMemberEntity } from './panel/panel.entity.js';
import { LotEntity } from './lot/lot.entity.js';
import { ProjectEntity } from './project/project.entity.js';

/** Entities of this lib for the ORM. */
export const procurementEntities = [ProjectEntity, LotEntity, BidEntity, PanelMemberEntity, AwardEntity];
