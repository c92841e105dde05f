import { migration } from '@chengjie/platform/schema';

/**
 * Whoever stands down for a conflict has what was offered it there ended (docs/adr/0019): by those whose bids were opened, and by the buyer.
 * Who bid is sealed before that, and an offer that went would tell it.
 */
export const stoodDownOffersMigration = migration(
  '202612070530_stood_down_ends_offers',
  `
  create function end_offers_of_stood_down() returns trigger language plpgsql as $$
  begin
    perform end_offers_there(new.account_id,
      array(select party.id from bid b cross join lateral (values (b.bidder_id), (b.performer_id)) as party (id)
        where b.project_id = new.project_id and b.price_fen is not null and party.id is not null),
      (select p.agency_id from project p where p.id = new.project_id));
    return null;
  end $$;
  create trigger panel_member_ends_offers after update of recused_at on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null
      and new.recusal_ground in ('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE', 'BUYERS_STAFF'))
    execute function end_offers_of_stood_down();
  `,
);
