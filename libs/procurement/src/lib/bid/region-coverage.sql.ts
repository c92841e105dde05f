/**
 * Whether what is held in the region of a column is enough for project `p`, as `eligibility.rules.ts` judges (docs/adr/0038). The pack is
 * not asked within the function: with a query in it, PostgreSQL would not put it into the statement.
 */
export const coversProject = (regionCode: string) =>
  `covers_region(${regionCode}, p.region_code,
    not exists (select from rule_pack k where k.id = p.rule_pack_id and k.content -> 'coversWholeRegion' is null))`;
