/**
 * Triggers of which each alone refuses something to the role that serves: of the walk over all columns, or of the attacks. What a new one
 * is for belongs among these.
 */
export const HELD_TRIGGERS: readonly string[] = `
  lot_cancelled_on_ground award_waits_for_findings bid_finding_late_correction bid_finding_lost_eligibility evaluation_after_qualification evaluation_fails_after_corrections bid_finding_after_qualification lot_qualification_reviewed evaluation_waits_for_findings lot_waits_for_findings
  award_frozen award_of_first_in_rank bid_begins_sealed bid_consent_begins_asked bid_consent_is_kept bid_decided_frozen
  bid_finding_of_both bid_finding_one_of_both bid_finding_qualification bid_finding_before_scores bid_finding_begins bid_finding_by_whole_panel bid_finding_final bid_finding_frozen
  bid_finding_goes_its_way bid_finding_majority bid_finding_rejected bid_finding_rejected_once bid_is_sealed_or_opened
  bid_mandate_begins_before_openings bid_mandate_ends_before_openings bid_mandate_is_not_backdated
  bid_of_performer_is_agreed bid_opened_frozen bid_reviewed bid_revisions_in_time bid_sealed_frozen
  out_of_register_begins_before_openings out_of_register_ends_before_openings
  evaluation_before_award evaluation_by_whole_panel federation_period_begins_before_openings
  federation_period_ends_before_openings finding_vote_before_decision lot_begins_as_draft lot_draw_fixed
  lot_frozen lot_title_en_frozen lot_goes_its_way lot_is_ranked_and_awarded lot_kept lot_moves_project lot_of_draft lot_steps_frozen
  membership_begins_before_openings membership_ends_before_openings panel_member_before_ranking
  panel_member_stands_down panel_member_stands_down_whole panel_member_stands_once_opened panel_member_fills_empty_seat panel_member_stood_down
  panel_member_left_by_two panel_member_recused_over panel_member_scored panel_member_voted project_begins_as_draft project_deadline_frozen project_follows_lots project_frozen
  project_minimums_frozen project_procedure_approval_frozen project_repeats_lots project_rule_pack_frozen
  project_search_frozen project_title_en_frozen qualification_begins_before_openings qualification_ends_before_openings
  ranked_bid_before_award ranked_bid_of_evaluation score_added_to_draft score_of_draft score_sheet_corrected_in_time score_sheet_correction_handed_in score_sheet_handed_in
  score_sheet_in_time standing_period_begins_before_openings standing_period_ends_before_openings`
  .trim()
  .split(/\s+/);

const LEFT_BY_ONE = 'drop trigger panel_member_left_by_two on panel_member';

/**
 * What stands in front of a trigger and refuses the same to the role that serves: it is taken away first, since this one holds against the
 * owner too, or where the other should go.
 */
export const BEHIND: Readonly<Record<string, readonly string[]>> = {
  bid_mandate_begins_before_openings: ['drop trigger bid_mandate_is_not_backdated on bid_mandate'],
  bid_mandate_ends_before_openings: ['drop trigger bid_mandate_is_kept on bid_mandate'],
  federation_period_begins_before_openings: [
    `update federation_period set valid_to = now() - interval '3 hours'`,
    'drop trigger federation_period_begins_now on federation_period',
  ],
  federation_period_ends_before_openings: ['drop trigger federation_period_ends_once on federation_period'],
  membership_begins_before_openings: [
    'drop trigger membership_is_agreed on membership; drop trigger membership_is_proposed on membership',
    'drop trigger membership_federation_id_in_register on membership; drop trigger membership_member_id_in_register on membership',
    `update membership set valid_to = now() - interval '3 hours'`,
  ],
  membership_ends_before_openings: ['drop trigger membership_is_agreed on membership'],
  out_of_register_begins_before_openings: ['drop trigger out_of_register_period_begins_now on out_of_register_period'],
  out_of_register_ends_before_openings: ['drop trigger out_of_register_period_ends_once on out_of_register_period'],
  standing_period_begins_before_openings: ['drop trigger standing_period_begins_now on standing_period'],
  standing_period_ends_before_openings: ['drop trigger standing_period_ends_once on standing_period'],
  evaluation_by_whole_panel: [
    'drop trigger evaluation_waits_for_findings on evaluation; drop trigger evaluation_after_qualification on evaluation',
  ],
  bid_finding_final: ['drop trigger bid_finding_goes_its_way on bid_finding'],
  bid_finding_frozen: ['grant update on bid_finding to chengjie_app'],
  lot_cancelled_on_ground: ['drop trigger lot_cancelled_by_two on lot'],
  panel_member_scored: [LEFT_BY_ONE],
  panel_member_stands_down: [`${LEFT_BY_ONE}; drop trigger panel_member_scored on panel_member`],
  panel_member_voted: [`${LEFT_BY_ONE}; drop trigger panel_member_scored on panel_member`],
  panel_member_before_ranking: ['drop trigger panel_member_fills_empty_seat on panel_member'],
  score_sheet_handed_in: ['grant delete on score_sheet to chengjie_app'],
  lot_draw_fixed: ['drop trigger lot_steps_frozen on lot'],
  project_procedure_approval_frozen: ['alter table project drop constraint project_procedure_approval'],
  project_rule_pack_frozen: ['alter table project drop constraint project_rule_pack'],
};
