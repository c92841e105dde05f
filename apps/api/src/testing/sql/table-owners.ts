/** Tables that went with their lib when it was cut out of another: the step that made them had landed, and is never edited. */
export const HANDED_ON: Readonly<Record<string, string>> = {
  notification: 'notifications',
  organization_edition_entry: 'organization-catalog',
  organization_edition_function: 'organization-catalog',
};

/** Where a lib writes to another's table. */
export interface Exception {
  readonly lib: string;
  readonly table: string;
  readonly reason: string;
}

/** All of them, each with its reason. `?` is a table that the text does not name. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    lib: 'procurement',
    table: 'idempotency_key',
    reason: 'sealing a bid is one statement that writes its key with it (docs/adr/0003, 0009)',
  },
  {
    lib: 'procurement',
    table: 'event',
    reason: 'the event of an opening is made by the database out of what was stored: megabytes in a large project',
  },
  {
    lib: 'procurement',
    table: 'notification',
    reason: 'a step that adds bid and time to what earlier releases told of reviews: inboxes know neither',
  },
  {
    lib: 'procurement',
    table: 'security_event',
    reason: 'the database tells of a broken seal, in the transaction that finds it',
  },
  { lib: 'organizations', table: 'role_grant', reason: 'a foreign key to organizations, which accounts do not know' },
  { lib: 'claims', table: 'role_grant', reason: 'a foreign key and a check of the claim, which accounts do not know' },
  { lib: 'demonstration', table: '?', reason: 'it fills an empty database with rows of all libs' },
  {
    ...{ lib: 'demonstration', table: 'standing_period' },
    reason: 'organizations came onto the lists and left them some days ago, which no act can state',
  },
  {
    ...{ lib: 'demonstration', table: 'organization_former_entry' },
    reason: 'an entry was changed some days ago, which no act can state',
  },
  ...['register_application', 'register_application_request'].map((table) => ({
    ...{ lib: 'demonstration', table },
    reason: 'applications went through their states some days ago, which no act can state',
  })),
  ...['organization_claim', 'role_grant', 'organization_administrator'].map((table) => ({
    ...{ lib: 'demonstration', table },
    reason: 'claims in each of their states: by their acts the last would take working days',
  })),
  {
    ...{ lib: 'demonstration', table: 'bid_consent' },
    reason: 'a member was asked before today about a bid of an open project: by its act it would be asked now',
  },
  { lib: 'platform', table: '?', reason: 'each lib names which of its own tables is found by words' },
  { lib: 'organizations', table: '?', reason: 'one step gives several of its own tables the same column' },
];
