import { Ids } from '../generator/ids.js';
import type { Random } from '../generator/random.js';
import type { Setting } from '../setting.js';
import { membershipsOf } from './memberships.js';
import type { OrganizationDraft } from './organization-draft.js';
import { OrganizationNumbers } from './organization-numbers.js';
import type { PlannedOrganization } from './organization.js';
import { qualificationsOf } from './qualifications.js';

/** Days before today on which those whose standing is not good came on their lists: before the catalog's edition. */
const LISTED_DAYS_AGO = 150;

/** First numbers that are given. */
export interface FirstNumbers {
  readonly creditCode: number;
  readonly filing: number;
}

/** Gives drafts their numbers, memberships and qualifications. Federations come before or with their members. */
export class OrganizationCompletion {
  private readonly numbers: OrganizationNumbers;
  private readonly ids: Ids;
  private readonly members: Random;
  private readonly granted: Random;
  private count = 0;

  /** @param federations ids by street, those already stored */
  constructor(
    private readonly setting: Setting,
    purpose: string,
    first: FirstNumbers,
    private readonly federations = new Map<string, string>(),
  ) {
    this.numbers = new OrganizationNumbers(first.creditCode, first.filing);
    this.ids = new Ids(setting.seed, purpose);
    this.members = setting.random(`${purpose}:memberships`);
    this.granted = setting.random(`${purpose}:qualifications`);
  }

  complete(drafts: readonly OrganizationDraft[]): PlannedOrganization[] {
    const { calendar } = this.setting;
    const identified = drafts.map((draft) => {
      this.count += 1;
      const { legalForm: form, track, regionCode, foundedOn } = draft;
      const id = this.ids.at(calendar.day(-1_000));
      if (draft.isFederation) this.federations.set(regionCode, id);
      return {
        ...draft,
        id,
        creditCode: form === 'FILED_GROUP' ? null : this.numbers.creditCode(form, regionCode.slice(0, 6)),
        filingNumber:
          track === 'FILED' ? this.numbers.filingNumber(regionCode.slice(0, 9), foundedOn.slice(0, 4)) : null,
        standingSince: draft.standing === 'GOOD' ? null : calendar.date(-LISTED_DAYS_AGO),
        representative: `负责人 ${String(this.count).padStart(3, '0')}`,
      };
    });
    return identified.map((organization) => ({
      ...organization,
      memberships: membershipsOf(this.setting, this.members, organization, this.federations),
      qualifications: qualificationsOf(this.setting, this.granted, organization),
    }));
  }
}
