const ABOUT_BIDDER: readonly string[] = ['POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE'];
const ON_RECORD: readonly string[] = ['BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS'];

/** Whether standing down on a ground is about a bidder: which one is said from the opening on, and public with the panel (政府采购法实施条例 9). */
export function isAboutBidder(ground: string): boolean {
  return ABOUT_BIDDER.includes(ground);
}

/** Whether a ground holds if registers show it, and else is untrue of whoever sits there: no officer says it, nor two (docs/adr/0021). */
export function isOnRecord(ground: string): boolean {
  return ON_RECORD.includes(ground);
}
