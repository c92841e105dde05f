/** Names of triggers with blanks between. */
const named = (text: string): readonly string[] => text.trim().split(/\s+/);

/** By spec: the triggers that it attacks as a writer of the database would, and that it fails without. A new trigger comes with an attack. */
export const ATTACKED_IN: Readonly<Record<string, readonly string[]>> = {
  'apps/api/src/kept-tables.spec.ts': named(`
    bid_public_change event_public_change event_tell rule_pack_in_order
  `),
  'libs/accounts/src/lib/accounts.attacks.spec.ts': named(`
    account_demonstration_is_kept account_ends_offers account_factor_is_kept account_keys_go_on
    event_ends_offers event_of_account factor_reset_is_kept organization_admission_in_its_time
    organization_admission_is_kept recovery_code_is_kept role_grant_begins_now role_grant_ends_offers
    role_grant_ends_once role_grant_is_confirmed role_grant_is_of_own_people role_grant_is_set_up
    role_grant_recuses role_grant_watched_by_others role_proposal_confirmed_before role_proposal_in_its_time role_proposal_is_confirmed
    role_proposal_is_kept role_proposal_is_proposed security_event_keep
  `),
  'libs/documents/src/lib/documents.attacks.spec.ts': named(`
    document_begins document_content_goes_on document_content_is_dropped document_goes_on
  `),
  'libs/functions/src/lib/edition/catalog-withdrawals.spec.ts': named(`
    catalog_edition_a_holds_region catalog_withdrawal_a_holds_region catalog_withdrawal_of_latest
  `),
  'libs/organizations/src/lib/organizations.attacks.spec.ts': named(`
    bid_mandate_is_kept federation_period_begins_now federation_period_ends_once federation_period_followed
    membership_is_agreed membership_is_proposed membership_overlap_inserted membership_overlap_updated
    membership_proposal_begins_open membership_proposal_by_sides membership_proposal_decided_now
    membership_proposal_in_its_time membership_proposal_is_kept organization_area_named organization_renamed
    organization_state_inserted organization_state_updated qualification_named qualification_overlap_inserted
    qualification_overlap_updated register_office_is_recused standing_period_begins_now standing_period_ends_once standing_period_followed
    organization_change_is_told organization_area_change_is_told organization_area_added_keeps_former_entry organization_area_keeps_former_entry organization_keeps_former_entry organization_filing_number_was_never_another
    ending_office_is_recused
    federation_period_organization_id_in_register membership_federation_id_in_register membership_member_id_in_register
    membership_proposal_federation_id_in_register membership_proposal_member_id_in_register out_of_register_period_begins_now
    out_of_register_period_ends_once qualification_organization_id_in_register role_grant_organization_id_in_register
  `),
  'libs/listings/src/lib/listings.attacks.spec.ts': named(`
    listing_cause_is_of_its_list listing_removal_after_decision listing_removal_in_its_time serious_listing_proposal_begins serious_listing_proposal_by_another serious_listing_proposal_goes_on
    standing_period_is_decided
  `),
  'libs/claims/src/lib/claim-attacks.spec.ts': named(`
    account_is_not_for_buyers facts_are_not_for_buyers organization_claim_begins organization_claim_goes_on organization_claim_is_timely
    organization_claim_of_two_agencies organization_claim_offices_at_end organization_claim_recused organization_claim_scan_comes_with_it organization_claim_scan_stays
    organization_claim_within_bounds role_grant_is_claimed
  `),
  'libs/registration/src/lib/application.acts.spec.ts': named(`
    application_office_is_recused filing_number_series_goes_on register_application_begins register_application_file_comes_with_it
    out_of_register_period_on_application register_application_about_own register_application_change_in_register
    register_application_ending_in_register register_application_file_stays register_application_of_who_acts
    register_application_goes_on register_application_is_decided_at_home register_application_is_timely register_application_request_stays
    register_application_request_within_bounds
  `),
  'libs/ratings/src/lib/ratings.attacks.spec.ts': named(`
    organization_rating_by_result rating_change_goes_down rating_entry_begins rating_entry_file_comes_with_it rating_entry_goes_on
    rating_entry_is_timely rating_entry_organization_id_in_register rating_objection_in_time rating_office_is_recused rating_panelist_is_fit rating_round_is_announced
    rating_sheet_of_panelist
  `),
  'libs/procurement/src/lib/frozen/frozen.spec.ts': named(`
    bid_finding_of_both bid_finding_one_of_both bid_finding_qualification
    lot_cancelled_on_ground award_waits_for_findings bid_finding_late_correction bid_finding_lost_eligibility evaluation_after_qualification evaluation_fails_after_corrections bid_finding_after_qualification lot_qualification_reviewed evaluation_waits_for_findings lot_waits_for_findings
    award_filled award_frozen award_of_first_in_rank bid_begins_sealed bid_consent_begins_asked bid_consent_holds_project
    bid_consent_is_kept bid_decided_frozen bid_finding_before_scores bid_finding_begins
    bid_finding_by_whole_panel bid_finding_final bid_finding_frozen bid_finding_goes_its_way
    bid_finding_majority bid_finding_rejected bid_finding_rejected_once bid_is_sealed_or_opened bid_mandate_begins_before_openings
    bid_mandate_ends_before_openings bid_mandate_is_not_backdated bid_of_performer_is_agreed bid_opened_frozen
    bid_reviewed bid_revisions_in_time bid_seal_broken bid_sealed_frozen evaluation_before_award
    out_of_register_begins_before_openings out_of_register_ends_before_openings
    evaluation_by_whole_panel federation_period_begins_before_openings federation_period_ends_before_openings
    finding_vote_before_decision lot_begins_as_draft lot_draw_fixed lot_frozen lot_goes_its_way
    lot_is_ranked_and_awarded lot_title_en_frozen lot_kept lot_moves_project lot_of_draft lot_steps_frozen
    membership_begins_before_openings membership_ends_before_openings panel_member_before_ranking
    panel_member_stands_down panel_member_stands_down_whole panel_member_stands_once_opened panel_member_fills_empty_seat
    panel_member_stood_down panel_member_recused_over panel_member_scored panel_member_voted project_begins_as_draft project_deadline_frozen
    project_follows_lots project_frozen project_minimums_frozen project_procedure_approval_frozen
    project_repeats_lots project_rule_pack_frozen project_search_frozen project_title_en_frozen qualification_begins_before_openings
    qualification_ends_before_openings ranked_bid_before_award ranked_bid_of_evaluation score_added_to_draft
    score_of_draft score_sheet_corrected_in_time score_sheet_correction_handed_in score_sheet_handed_in score_sheet_in_time standing_period_begins_before_openings
    standing_period_ends_before_openings
  `),
  'libs/procurement/src/lib/frozen/frozen-histories.spec.ts': named(`former_entry_before_openings`),
  'libs/procurement/src/lib/panel/panel.service.spec.ts': named(`panel_member_is_no_supervisor`),
  'libs/procurement/src/lib/frozen/held-projects.spec.ts': named(`
    award_a_holds_project bid_a_holds_project bid_finding_a_holds_project cancellation_proposal_a_holds_project
    evaluation_a_holds_project finding_vote_a_holds_project lot_a_holds_project panel_member_a_holds_project
    ranked_bid_a_holds_project score_a_holds_project score_sheet_a_holds_project stand_down_proposal_a_holds_project
  `),
  'libs/procurement/src/lib/cancellation/cancellation-proposal.attacks.spec.ts': named(`
    award_waits_for_cancellation cancellation_proposal_begins cancellation_proposal_goes_on evaluation_waits_for_cancellation
    cancellation_proposal_of_others lot_cancelled_by_two
  `),
  'libs/procurement/src/lib/stand-down/stand-down-proposals.spec.ts': named(`
    panel_member_left_by_two stand_down_proposal_begins stand_down_proposal_goes_on
  `),
  'libs/procurement/src/lib/stand-down/stood-down-few.spec.ts': named(`stand_down_proposal_of_others`),
  'libs/procurement/src/lib/panel/stood-down-offers.spec.ts': named(`
    panel_member_ends_offers
  `),
  'libs/supervision/src/lib/federation-step/step-decision.attacks.spec.ts': named(`
    federation_step_decision_begins federation_step_decision_follows federation_step_decision_goes_on
    federation_step_decision_holds_within federation_step_decision_in_its_time federation_step_decision_said_by_pack
    rule_pack_carries_decided rule_pack_is_of_decision
  `),
};
