import type * as Schema from '../../api/schema.generated.js';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** A member that can be bid for, and how it stands to a bid for the lot in its name. */
export interface Performer extends Party {
  readonly agreement: Schema.PerformerAgreementState;
}

/** Joins members with what the API says of their agreement; of whom it says nothing nobody was asked. */
export function performersOf(
  members: readonly Party[],
  agreements: readonly { readonly agreement: Schema.PerformerAgreementState; readonly performer: Party }[],
): readonly Performer[] {
  return members.map((member) => ({
    ...member,
    agreement: agreements.find(({ performer }) => performer.id === member.id)?.agreement ?? 'NOT_ASKED',
  }));
}

/** In which ways the organization itself can submit a bid. */
export interface Ways {
  readonly self: boolean;
  /** Filed members that it can bid for. */
  readonly members: readonly Party[];
  readonly any: boolean;
}

/** Reads the open ways out of what the API judges. Bids that federations could make for it are not its own to submit. */
export function waysOf({
  eligible,
  forMembers,
}: {
  readonly eligible: boolean;
  readonly forMembers: readonly { readonly eligible: boolean; readonly organization: Party }[];
}): Ways {
  const members = forMembers.filter((way) => way.eligible).map(({ organization }) => organization);
  return { self: eligible, members, any: eligible || members.length > 0 };
}

/** Whether a bid for the member lacks its agreement as things stand. */
export function needsAnswer({ agreement }: Pick<Performer, 'agreement'>): boolean {
  return agreement !== 'AGREED' && agreement !== 'MANDATED';
}
