import { decidedByOthersMigration } from './cancellation/decided-by-others.migrations.js';
import { cancellationProposalMigrations } from './cancellation/cancellation-proposal.migrations.js';
import { twoCancelOpenedMigration } from './cancellation/two-cancel-opened.migrations.js';
import { bidToldMigration, reviewNoticesMigration } from './notices/notices.migrations.js';
import { migration } from '@chengjie/platform/schema';
import { awardListMigration, awardPlacesMigration, awardRecordMigration } from './award/award.migrations.js';
import { awardNoticeMigration } from './award/award-notice.migrations.js';
import {
  bidderNameMigration,
  brokenSealTold,
  revisionsInTimeMigration,
  sealingSchemeMigration,
} from './bid/bid.migrations.js';
import { bidConsentMigration, consentOfOwnersMigration, lastWordMigration } from './consent/consent.migrations.js';
import { votedSeatsMigration } from './finding/voted-seats.migrations.js';
import { lateCorrectionsMigration } from './finding/late-corrections.migrations.js';
import { cancelledOnGroundMigration } from './project/cancelled-on-ground.migrations.js';
import { panelQualifiesMigration } from './finding/panel-qualifies.migrations.js';
import { openFindingsMigration } from './finding/open-findings.migrations.js';
import { proposerLeftMigration } from './cancellation/proposer-left.migrations.js';
import { seldomProposedMigration } from './cancellation/seldom-proposed.migrations.js';
import { appearedSeatsMigration } from './panel/appeared-seats.migrations.js';
import { barredSeatsMigration } from './panel/barred-seats.migrations.js';
import { barredByFewMigration } from './stand-down/barred-by-few.migrations.js';
import { standDownsDecidedMigration } from './stand-down/stand-downs-decided.migrations.js';
import { standDownsLapseMigration } from './stand-down/stand-downs-lapse.migrations.js';
import { stoodDownFewMigration } from './stand-down/stood-down-few.migrations.js';
import { standDownProposalMigration } from './stand-down/stand-down-proposal.migrations.js';
import { rejectedFindingsMigration } from './finding/rejected-findings.migrations.js';
import { reviewsInOrderMigration } from './finding/reviews-in-order.migrations.js';
import { qualificationReviewMigration } from './finding/qualification-review.migrations.js';
import { lostEligibilityMigration } from './finding/lost-eligibility.migrations.js';
import { lostRegisterMigration } from './finding/lost-register.migrations.js';
import { lostByOfficesMigration } from './finding/lost-by-offices.migrations.js';
import { bothColludingMigration } from './finding/both-colluding.migrations.js';
import { correctedSheetsMigration } from './panel/corrected-sheets.migrations.js';
import { stoodDownOverMigration } from './panel/stood-down-over.migrations.js';
import { stoodDownOffersMigration } from './panel/stood-down-offers.migrations.js';
import { standingPanelsMigration } from './panel/standing-panels.migrations.js';
import { scoredSeatsMigration } from './panel/scored-seats.migrations.js';
import { wholePanelsMigration } from './panel/whole-panels.migrations.js';
import { findingMigration } from './finding/finding.migrations.js';
import { frozenBidsMigration } from './frozen/frozen-bids.migrations.js';
import { frozenFindingsMigration } from './frozen/frozen-findings.migrations.js';
import { frozenHistoriesMigration } from './frozen/frozen-histories.migrations.js';
import { frozenEntriesMigration } from './frozen/frozen-entries.migrations.js';
import { frozenRegistersMigration } from './frozen/frozen-registers.migrations.js';
import { frozenLotsMigration } from './frozen/frozen-lots.migrations.js';
import { heldProjectsMigration } from './frozen/held-projects.migrations.js';
import { frozenResultsMigration } from './frozen/frozen-results.migrations.js';
import {
  draftLotsOfDraftsMigration,
  drawEntriesMigration,
  lotStateMigration,
  projectFollowsLotsMigration,
} from './lot/lot.migrations.js';
import { projectNumbersMigration } from './project/project-numbers.migrations.js';
import {
  frozenTermsMigration,
  procedureApprovalMigration,
  projectListMigration,
  projectPlacesMigration,
  projectStatesMigration,
  projectStreetsMigration,
  rulePackHashMigration,
} from './project/project.migrations.js';
import { typedRecusalMigration } from './panel/panel.migrations.js';
import { procurementPublishedMigrations } from './published.migrations.js';
import { ceilingCodesMigration, noDecidingStepMigration, resultHashMigration } from './ranking/ranking.migrations.js';
import { trackAtDeadlineMigration } from './bid/track-at-deadline.migrations.js';
import { wholeRegionMigration } from './bid/whole-region.migrations.js';
import { projectClosingMigration } from './project/project-closing.migrations.js';
import { englishTitlesMigration } from './project/english-titles.migrations.js';
import { officerBuysMigration } from './project/officer-buys.migrations.js';
import {
  ownFactsMigration,
  ownEndingsMigration,
  ownEntriesMigration,
  ownFavoursMigration,
  ownPeopleMigration,
} from './project/own-facts.migrations.js';
import { projectSearchMigration } from './search/project-search.migrations.js';

/** Projects, lots, bids, panels, evaluations, awards and notifications, with the invariants that nobody may break. */
export const procurementMigrations = [
  migration(
    '202611220500_procurement',
    `
    create sequence project_reference;

    create table project (
      id uuid primary key,
      reference text not null unique,
      status text not null default 'DRAFT'
        check (status in ('DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED')),
      version int not null default 1,
      exercise boolean not null default false,
      exercise_factor int check (exercise_factor between 1 and 1000000),
      agency_id uuid not null references agency,
      created_by uuid not null references account,
      created_at timestamptz not null default clock_timestamp(),
      title text not null check (length(title) between 1 and 200),
      description text not null,
      region_code text collate "C" not null references region,
      function_id uuid not null references function,
      function_version_id uuid not null references function_version,
      regime text not null check (regime in ('STATUTORY', 'BELOW_THRESHOLD', 'GRANT')),
      procedure text not null check (procedure in
        ('OPEN_TENDER', 'INVITED_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION', 'SINGLE_SOURCE')),
      evaluation_method text not null
        check (evaluation_method in ('COMPREHENSIVE_SCORING', 'LOWEST_EVALUATED_PRICE', 'FIXED_PRICE')),
      funding_mode text not null check (funding_mode in ('PURCHASE', 'PROJECT_FUNDS', 'ACTIVITY_SUBSIDY')),
      funding_source text not null check (funding_source in ('PUBLIC_FINANCE', 'WELFARE_LOTTERY', 'SPECIAL_FUND')),
      civil_affairs_money boolean not null,
      social_organizations_only boolean not null,
      budget_fen bigint not null check (budget_fen > 0),
      price_weight numeric(5, 2) not null check (price_weight between 0 and 100),
      eligibility jsonb not null,
      criteria jsonb not null,
      tie_ladder jsonb not null,
      rule_pack_id text,
      minimum_bids int,
      minimum_valid_bids int,
      published_at timestamptz,
      deadline_at timestamptz,
      deadline_provisional boolean not null default false,
      opened_at timestamptz,
      evaluated_at timestamptz,
      awarded_at timestamptz,
      ended_at timestamptz,
      end_reason jsonb,
      draw_commitment text,
      sealed_key bytea,
      sealed_draw_secret bytea,
      search tsvector not null default '',
      check (exercise = (exercise_factor is not null)),
      check (status in ('DRAFT', 'CANCELLED') or (published_at is not null and deadline_at > published_at
        and rule_pack_id is not null and draw_commitment is not null and sealed_key is not null
        and minimum_bids >= 1 and minimum_valid_bids >= 1)),
      check ((status in ('FAILED', 'CANCELLED')) = (end_reason is not null)),
      check (status not in ('OPENED', 'EVALUATED', 'AWARDED') or opened_at >= deadline_at)
    );
    comment on column project.budget_fen is 'Published ceiling of all lots, fen (条例 30).';
    comment on column project.sealed_key is 'Key that seals the bids, wrapped by the master key.';
    create index project_due on project (deadline_at) where status = 'PUBLISHED';
    create index project_newest on project (published_at desc, id desc) where not exercise and status <> 'DRAFT';
    create index project_closing on project (deadline_at, id) where not exercise and status = 'PUBLISHED';
    create index project_function on project (function_id, published_at desc, id desc) where not exercise and status <> 'DRAFT';
    create index project_region on project (region_code, published_at desc) where not exercise and status <> 'DRAFT';
    create index project_agency on project (agency_id, created_at desc, id desc);
    create index project_search on project using gin (search);

    create function keep_published_terms() returns trigger language plpgsql as $$
    begin
      if old.status <> 'DRAFT' and row(new.exercise, new.exercise_factor, new.agency_id, new.title, new.description,
          new.region_code, new.function_id, new.function_version_id, new.regime, new.procedure, new.evaluation_method,
          new.funding_mode, new.funding_source, new.civil_affairs_money, new.social_organizations_only, new.budget_fen,
          new.price_weight, new.eligibility, new.criteria, new.tie_ladder, new.rule_pack_id, new.published_at,
          new.draw_commitment, new.sealed_key, new.sealed_draw_secret)
        is distinct from row(old.exercise, old.exercise_factor, old.agency_id, old.title, old.description,
          old.region_code, old.function_id, old.function_version_id, old.regime, old.procedure, old.evaluation_method,
          old.funding_mode, old.funding_source, old.civil_affairs_money, old.social_organizations_only, old.budget_fen,
          old.price_weight, old.eligibility, old.criteria, old.tie_ladder, old.rule_pack_id, old.published_at,
          old.draw_commitment, old.sealed_key, old.sealed_draw_secret)
      then
        raise exception 'the published terms of a project are frozen' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger project_frozen before update on project for each row execute function keep_published_terms();

    create table lot (
      id uuid primary key,
      project_id uuid not null references project on delete cascade,
      number int not null check (number >= 1),
      title text not null,
      budget_fen bigint not null check (budget_fen > 0),
      unique (project_id, number)
    );

    create table bid (
      id uuid primary key,
      lot_id uuid not null references lot,
      project_id uuid not null references project,
      bidder_id uuid not null references organization,
      capacity text not null check (capacity in ('SELF', 'VIA_FEDERATION')),
      performer_id uuid references organization,
      status text not null check (status in ('SUBMITTED', 'WITHDRAWN', 'VALID', 'INVALID')),
      revision int not null default 1,
      ciphertext bytea not null,
      content_hash text not null,
      receipt_number text not null,
      submitted_at timestamptz not null,
      submitted_by uuid not null references account,
      price_fen bigint check (price_fen >= 1),
      proposal text,
      federation boolean,
      draw_secret text,
      invalid_reason jsonb,
      constraint bid_one_per_lot_and_bidder unique (lot_id, bidder_id),
      check ((capacity = 'VIA_FEDERATION') = (performer_id is not null)),
      check ((status in ('VALID', 'INVALID')) = (price_fen is not null)),
      check ((status = 'INVALID') = (invalid_reason is not null)),
      check (num_nulls(price_fen, proposal, federation, draw_secret) in (0, 4))
    );
    comment on column bid.ciphertext is 'Amount, text, secret and salt, padded and encrypted before they reach SQL.';
    create index bid_bidder on bid (bidder_id, submitted_at desc);
    create index bid_project on bid (project_id);

    create table bid_revision (
      bid_id uuid not null references bid,
      revision int not null,
      act text not null check (act in ('SUBMITTED', 'REPLACED', 'WITHDRAWN')),
      receipt_number text not null unique,
      content_hash text not null,
      at timestamptz not null,
      actor_id uuid not null,
      primary key (bid_id, revision)
    );
    create trigger bid_revision_append_only before update or delete on bid_revision
      for each row execute function refuse_change();

    create table panel_member (
      id uuid primary key,
      project_id uuid not null references project,
      account_id uuid not null references account,
      number int not null,
      appointed_at timestamptz not null default clock_timestamp(),
      recused_at timestamptz,
      recusal_reason text,
      constraint panel_member_once unique (project_id, account_id),
      unique (project_id, number),
      check ((recused_at is null) = (recusal_reason is null))
    );
    create index panel_member_account on panel_member (account_id);

    create table score_sheet (
      id uuid primary key,
      panel_member_id uuid not null references panel_member,
      bid_id uuid not null references bid,
      submitted_at timestamptz,
      unique (panel_member_id, bid_id)
    );
    create table score (
      sheet_id uuid not null references score_sheet on delete cascade,
      criterion_id text not null,
      points numeric(5, 2) not null check (points between 0 and 100),
      reason text not null default '',
      primary key (sheet_id, criterion_id)
    );

    create table evaluation (
      id uuid primary key,
      project_id uuid not null references project,
      lot_id uuid not null references lot,
      run int not null,
      engine_version text not null,
      input jsonb not null,
      input_hash text not null,
      result jsonb not null,
      created_at timestamptz not null default clock_timestamp(),
      unique (lot_id, run)
    );
    create trigger evaluation_append_only before update or delete on evaluation
      for each row execute function refuse_change();

    create table ranked_bid (
      lot_id uuid not null references lot,
      place int not null check (place >= 1),
      bid_id uuid not null references bid,
      evaluation_id uuid not null references evaluation,
      total_score numeric(6, 2),
      price_score numeric(6, 2),
      price_fen bigint not null,
      deciding_step text check (deciding_step in ('SCORE', 'PRICE', 'TECHNICAL', 'FEDERATION', 'CRITERION', 'DRAW')),
      preferential_place boolean not null,
      primary key (lot_id, place),
      unique (bid_id)
    );
    comment on column ranked_bid.deciding_step is 'What put this bid above the next one; null in the last place.';

    create table award (
      id uuid primary key,
      project_id uuid not null references project,
      lot_id uuid not null references lot,
      bid_id uuid not null references bid,
      evaluation_id uuid not null references evaluation,
      status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CANCELLED')),
      amount_fen bigint not null check (amount_fen >= 1),
      preferential boolean not null,
      published_at timestamptz not null default clock_timestamp(),
      notice_ends_at timestamptz not null
    );
    create unique index award_one_active_per_lot on award (lot_id) where status = 'ACTIVE';
    create index award_preferential on award (published_at desc, id desc) where preferential;

    create table notification (
      id uuid primary key,
      organization_id uuid not null references organization,
      project_id uuid not null references project,
      kind text not null check (kind in
        ('PROJECT_MATCHES', 'PROJECT_OPENED', 'PROJECT_FAILED', 'PROJECT_CANCELLED', 'AWARD_PUBLISHED')),
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz,
      unique (organization_id, project_id, kind)
    );
    create index notification_inbox on notification (organization_id, created_at desc, id desc);
    `,
  ),
  frozenTermsMigration,
  projectListMigration,
  ...procurementPublishedMigrations,
  projectPlacesMigration,
  migration(
    '202611260300_bid_ciphertext_external',
    // Nothing makes ciphertext smaller: trying to costs each submission its time.
    `alter table bid alter column ciphertext set storage external;`,
  ),
  projectStreetsMigration,
  awardPlacesMigration,
  projectStatesMigration,
  migration(
    '202611280500_bid_room',
    // An opening makes each bid about twice as long: with room beside it the bid stays in its page, and no index changes.
    // Nor are new bids spread over what little room is left in the pages of opened ones, a page read for each.
    `alter table bid set (fillfactor = 50);`,
  ),
  migration(
    '202611290100_bid_keys',
    // What a bid costs: one look at lot and project instead of two, and one index for both.
    `
    alter table lot add constraint lot_of_project unique (id, project_id);
    alter table bid drop constraint bid_lot_id_fkey, drop constraint bid_project_id_fkey,
      add constraint bid_lot_of_project foreign key (lot_id, project_id) references lot (id, project_id);
    alter table bid drop constraint bid_one_per_lot_and_bidder,
      add constraint bid_one_per_lot_and_bidder unique (project_id, lot_id, bidder_id);
    drop index bid_project;
    `,
  ),
  migration(
    '202611290110_evaluation_json',
    // Of a lot with 1,000 bids they are megabytes, stored and given out whole: as text, which takes half as long.
    `alter table evaluation alter column input type json, alter column result type json;`,
  ),
  lotStateMigration,
  projectFollowsLotsMigration,
  rulePackHashMigration,
  draftLotsOfDraftsMigration,
  awardRecordMigration,
  ceilingCodesMigration,
  typedRecusalMigration,
  sealingSchemeMigration,
  bidToldMigration,
  drawEntriesMigration,
  findingMigration,
  bidConsentMigration,
  bidderNameMigration,
  noDecidingStepMigration,
  lastWordMigration,
  frozenLotsMigration,
  frozenBidsMigration,
  frozenResultsMigration,
  frozenFindingsMigration,
  procedureApprovalMigration,
  resultHashMigration,
  frozenHistoriesMigration,
  consentOfOwnersMigration,
  votedSeatsMigration,
  brokenSealTold,
  frozenRegistersMigration,
  reviewNoticesMigration,
  revisionsInTimeMigration,
  awardNoticeMigration,
  lateCorrectionsMigration,
  openFindingsMigration,
  cancelledOnGroundMigration,
  bothColludingMigration,
  panelQualifiesMigration,
  wholePanelsMigration,
  stoodDownOffersMigration,
  lostEligibilityMigration,
  qualificationReviewMigration,
  projectNumbersMigration,
  projectSearchMigration,
  projectClosingMigration,
  ...cancellationProposalMigrations,
  awardListMigration,
  reviewsInOrderMigration,
  correctedSheetsMigration,
  standingPanelsMigration,
  lostByOfficesMigration,
  twoCancelOpenedMigration,
  scoredSeatsMigration,
  heldProjectsMigration,
  stoodDownOverMigration,
  rejectedFindingsMigration,
  standDownProposalMigration,
  seldomProposedMigration,
  ownFactsMigration,
  barredSeatsMigration,
  appearedSeatsMigration,
  englishTitlesMigration,
  wholeRegionMigration,
  trackAtDeadlineMigration,
  stoodDownFewMigration,
  standDownsDecidedMigration,
  proposerLeftMigration,
  decidedByOthersMigration,
  barredByFewMigration,
  ownFavoursMigration,
  standDownsLapseMigration,
  officerBuysMigration,
  ownPeopleMigration,
  ownEntriesMigration,
  lostRegisterMigration,
  frozenEntriesMigration,
  ownEndingsMigration,
];
