import { assertNoViolations, NotFoundError } from '@chengjie/kernel';
import { Database, statement, type Actor, type Role } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import {
  grantViolations,
  holderRegionViolations,
  holderViolations,
  jurisdictionViolations,
} from '../accounts.policy.js';

/** A role as somebody asks for it to be given. */
export interface AskedRole {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** The jurisdiction; null for the whole region of the agency or organization. */
  readonly regionCode: string | null;
}

/** A role that may be given. */
export interface GrantableRole extends AskedRole {
  readonly regionCode: string;
}

const agencyRegion = statement<{ regionCode: string }, [string]>(
  'holder_agency_region',
  `select region_code as "regionCode" from agency where id = $1`,
);

const organizationRegion = statement<{ regionCode: string }, [string]>(
  'holder_organization_region',
  `select region_code as "regionCode" from organization where id = $1`,
);

/** Checks roles before they are given. */
@Injectable()
export class GrantableRoles {
  constructor(private readonly database: Database) {}

  /**
   * The role with its region, if the actor may give it: the holder itself must lie within the actor's jurisdiction, or
   * a county could let somebody act for the province.
   * @throws DomainError
   */
  async check(actor: Actor, asked: AskedRole): Promise<GrantableRole> {
    assertNoViolations(holderViolations(asked.role, asked));
    const holder = await this.holderRegion(asked);
    if (holder === undefined) {
      const id = asked.agencyId ?? asked.organizationId ?? undefined;
      throw new NotFoundError({ zh: '机关或社会组织', en: 'agency or organization' }, id);
    }
    const regionCode = asked.regionCode ?? holder;
    const own = grantViolations(actor, { role: asked.role, regionCode });
    assertNoViolations([
      ...own,
      ...(own.length > 0 ? [] : jurisdictionViolations(actor, holder)),
      ...holderRegionViolations(regionCode, holder),
    ]);
    return { ...asked, regionCode };
  }

  private async holderRegion({ agencyId, organizationId }: AskedRole): Promise<string | undefined> {
    const row = agencyId
      ? await this.database.queryOne(agencyRegion, [agencyId])
      : await this.database.queryOne(organizationRegion, [organizationId ?? '']);
    return row?.regionCode;
  }
}
