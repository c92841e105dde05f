import { MembershipEntity } from './membership/membership.entity.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { QualificationEntity } from './qualification/qualification.entity.js';

/** Entities of this lib, for the unit of work. */
export const organizationsEntities = [OrganizationEntity, MembershipEntity, QualificationEntity];
