interface Party {
  readonly id: string;
  readonly name: string;
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
