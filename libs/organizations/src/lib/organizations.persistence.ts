import { OrganizationEntity } from './organization/organization.entity.js';

/** Entities of this lib, for the unit of work. */
export const organizationsEntities = [OrganizationEntity];
