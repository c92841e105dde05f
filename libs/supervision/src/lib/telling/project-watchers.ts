import { MAILED, rolesAsOf } from '@chengjie/accounts';
import type { Reader } from '@chengjie/mail';
import { NOW, statement } from '@chengjie/platform';

/** Who supervises a project, and who buys in it for its agency, as `supervises` and `isBuyerOf` say, if mail reaches them. */
export const projectWatchers = statement<Reader, [projectId: string]>(
  'supervision_project_watchers',
  `select distinct d.address, d.language
   from project p
   join role_grant g on starts_with(p.region_code, g.region_code)
     and (g.role = 'SUPERVISOR' or g.role = 'BUYER' and g.agency_id = p.agency_id)
   join account a on a.id = g.account_id and a.status = 'ACTIVE'
   join account_address d on d.account_id = a.id and ${MAILED}
   where p.id = $1 and ${rolesAsOf(NOW)}`,
);
