import { migration } from '@chengjie/platform/schema';

/**
 * Whoever stands down, or is stood down, for what it has to do with a bidder says with which one, once bidders are known: so that the ground
 * can be checked, by everybody from the award on (docs/adr/0021). As `recusalViolations` says.
 */
export const stoodDownOverMigration = migration(
  '202612210140_stood_down_over',
  `
  -- All values are null: checking them costs one look at a small table.
  -- squawk-ignore adding-foreign-key-constraint
  alter table panel_member add column recused_over uuid references organization (id);
  comment on column panel_member.recused_over is 'The bidder, or the member for which it bids, that the ground is about; before the opening none.';

  create function stand_down_over_bidder() returns trigger language plpgsql as $$
  begin
    if (new.recused_over is not null) <> (new.recusal_ground in ('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE')
          and exists (select from bid b where b.project_id = new.project_id and b.price_fen is not null))
      or new.recused_over is not null and not exists (select from bid b where b.project_id = new.project_id and b.price_fen is not null
        and new.recused_over in (b.bidder_id, b.performer_id)) then
      raise exception 'a ground that is about a bidder names it, once bidders are known' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger panel_member_recused_over before update on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null and not is_owner()) execute function stand_down_over_bidder();
  `,
);
