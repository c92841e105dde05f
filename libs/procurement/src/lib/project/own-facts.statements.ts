import { officeOfEvent, statement } from '@chengjie/platform';
import { LOOKED_BACK_DAYS, type OwnFact } from './own-facts.rules.js';

/** Whether an event decided for or against an organization: in the register, or of who may act for it; as its index has it. */
export const DECIDED = (event: string) =>
  `${event}.type in ('STANDING_CHANGED', 'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
    'LISTING_CAUSE_ENTERED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_FILED', 'ORGANIZATION_ENTRY_CHANGED', 'ORGANIZATION_LEFT_REGISTER', 'ORGANIZATION_RESUMED',
    'CLAIM_CONSENTED', 'CLAIM_ANNOUNCED', 'CLAIM_REJECTED', 'CLAIM_STOPPED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED')`;

const ofClaim = (type: string) =>
  `event c where (c.subject_type, c.subject_id, c.type) = ('CLAIM', e.subject_id, '${type}')`;

/** The organizations that an event `e` is about; of claims, as far as they are public (docs/adr/0019), what an office decided. */
const CONCERNED = `select e.subject_id as id where e.subject_type = 'ORGANIZATION'
  union all select (c.data ->> 'organizationId')::uuid from ${ofClaim('CLAIM_SUBMITTED')}
    and case e.type when 'CLAIM_CONSENTED' then exists (select from ${ofClaim('CLAIM_ANNOUNCED')})
      when 'CLAIM_STOPPED' then e.data ->> 'onWordOf' is not null else true end
  union all select g.organization_id from role_grant g where e.subject_type = 'ACCOUNT' and g.account_id = e.subject_id
    and g.organization_id is not null and g.valid_from <= e.at and (g.valid_to is null or g.valid_to > e.at)`;

const isNear = (region: string) =>
  `(starts_with(${region}, asked."regionCode") or starts_with(asked."regionCode", ${region}))`;

/**
 * What officers of a buyer, acting for whichever agency, decided before an instant for or against organizations that could do the function
 * there: those qualified for it by then, and where the notice asks for no qualification those of the region. Federations bid for their members.
 */
export const ownFacts = statement<OwnFact & { readonly addedTo: string }, [asked: string]>(
  'project_own_facts',
  `select asked."projectId" as "addedTo", o.name as organization, ${officeOfEvent('e')} as office, e.at,
     case e.type when 'STANDING_CHANGED' then e.data ->> 'after' when 'CLAIM_ANNOUNCED' then 'CLAIM_CONSENTED'
       when 'ORGANIZATION_FILED' then 'ORGANIZATION_REGISTERED' when 'ORGANIZATION_LEFT_REGISTER' then e.data ->> 'kind' else e.type end as fact
   from jsonb_to_recordset($1::jsonb) as asked ("projectId" uuid, "agencyId" uuid, "functionId" uuid, "regionCode" text,
     "qualificationRequired" boolean, at timestamptz)
   join event e on e.actor_id in (select g.account_id from role_grant g where g.agency_id = asked."agencyId" and g.valid_from <= asked.at
       and (g.valid_to is null or g.valid_to > asked.at - make_interval(days => ${LOOKED_BACK_DAYS})))
     and ${DECIDED('e')} and e.at > asked.at - make_interval(days => ${LOOKED_BACK_DAYS}) and e.at <= asked.at
   cross join lateral (${CONCERNED}) concerned join organization o on o.id = concerned.id
   where case when e.type in ('QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED')
       then (e.data ->> 'functionId')::uuid = asked."functionId" and ${isNear(`(e.data ->> 'regionCode')`)}
     else not asked."qualificationRequired" and ${isNear('o.region_code')}
       or exists (select from qualification q where q.function_id = asked."functionId" and ${isNear('q.region_code')}
         and q.valid_from <= asked.at and (q.valid_to is null or q.valid_to > e.at)
         and (q.organization_id = o.id or exists (select from membership m where m.federation_id = o.id
           and m.member_id = q.organization_id and (m.valid_to is null or m.valid_to > e.at)))) end
   order by e.at desc, e.sequence desc`,
);
