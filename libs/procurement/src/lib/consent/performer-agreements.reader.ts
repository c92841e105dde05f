import { PeopleReader } from '@chengjie/accounts';
import { memberAsOf, type OrganizationReference } from '@chengjie/organizations';
import { actsAs, Database, NOW, organizationOf, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { BidAgreementsReader, type BidAgreement } from './bid-agreements.reader.js';
import { BidConsentsReader } from './consents.reader.js';

/** How a member stands to a bid in its name, as its federation may know. */
export const PERFORMER_AGREEMENTS = ['AGREED', 'MANDATED', 'REFUSED', 'ASKED', 'NOT_ASKED', 'NOBODY'] as const;

/** How a member stands to a bid in its name. */
export type PerformerAgreement = (typeof PERFORMER_AGREEMENTS)[number];

/** A filed member, and how it stands to a bid for a lot. */
export interface PerformerAgreementRow {
  readonly performer: OrganizationReference;
  readonly agreement: PerformerAgreement;
}

/** Most members that are told of: a street has a few dozen. */
const MOST_MEMBERS = 200;

const filedMembers = statement<
  OrganizationReference & { functionId: string; regionCode: string },
  [federationId: string, lotId: string]
>(
  'bid_consent_filed_members',
  `select o.id, o.name, p.function_id as "functionId", p.region_code as "regionCode"
   from membership m join organization o on o.id = m.member_id and o.track = 'FILED'
   join lot l on l.id = $2 join project p on p.id = l.project_id
   where m.federation_id = $1 and ${memberAsOf(NOW)} order by o.name, o.id limit ${MOST_MEMBERS}`,
);

/** By its last word, then a mandate, then what was asked, and whether there is anybody to answer. */
function performerAgreement(
  { agreed, mandated, refused }: Pick<BidAgreement, 'agreed' | 'mandated' | 'refused'>,
  answers: { readonly spoke: boolean; readonly asked: boolean; readonly hasPeople: boolean },
): PerformerAgreement {
  if (refused) return 'REFUSED';
  if (agreed) return answers.spoke || !mandated ? 'AGREED' : 'MANDATED';
  if (!answers.hasPeople) return 'NOBODY';
  return answers.asked ? 'ASKED' : 'NOT_ASKED';
}

/** Tells a federation which of its filed members agree to a bid for a lot, and which cannot answer at all (docs/adr/0024). */
@Injectable()
export class PerformerAgreementsReader {
  constructor(
    private readonly database: Database,
    private readonly agreements: BidAgreementsReader,
    private readonly consents: BidConsentsReader,
    private readonly people: PeopleReader,
  ) {}

  /** By name; empty for who has no filed members. What was asked before the actor held the role is not told it (docs/adr/0018). */
  async ofLot(actor: Actor | null, lotId: string): Promise<readonly PerformerAgreementRow[]> {
    if (!actsAs(actor, 'ORGANIZATION')) return [];
    const federationId = organizationOf(actor);
    const members = await this.database.query(filedMembers, [federationId, lotId]);
    if (members.length === 0) return [];
    const since = actor.heldSince.toISOString();
    const bids = members.map(({ id, functionId, regionCode }) => ({
      ...{ key: id, lotId, federationId, performerId: id, functionId, regionCode, since },
    }));
    const agreements = await this.agreements.asOf(bids, null);
    const consents = await this.consents.ofLot(actor, lotId);
    const of = (id: string, status: string) =>
      consents.some((consent) => consent.performerId === id && consent.status === status);
    return Promise.all(
      members.map(async ({ id, name }) => ({
        performer: { id, name },
        agreement: performerAgreement(agreements.get(id) ?? { agreed: false, mandated: false, refused: false }, {
          spoke: of(id, 'AGREED'),
          asked: of(id, 'ASKED'),
          hasPeople: (await this.people.staffingOf(id)).hasPeople,
        }),
      })),
    );
  }
}
