/** Condition that mail goes to an address `d` (`account_address`): its owner verified it, and no other took its place. */
export const MAILED = 'd.verified_at is not null and d.ended_at is null';
