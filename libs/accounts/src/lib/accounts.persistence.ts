import { Account } from './account/account.entity.js';
import { Grant } from './grant/grant.entity.js';

/** Entities of this lib, for the unit of work. */
export const accountsEntities = [Account, Grant];
