import type { SchemaManifest } from '@chengjie/platform/schema';
import { procurementMigrations } from './lib/procurement.migrations.js';
import { bidCorrected, winnerLost } from './lib/finding/finding.jobs.js';
import { sealsBroken } from './lib/opening/opening.jobs.js';
import { procurementEntities } from './lib/procurement.persistence.js';
import { lotFailing } from './lib/ranking/ranking.jobs.js';
import {
  cancellationProposed,
  projectPublished,
  projectToLookAt,
  openedCancelled,
} from './lib/project/project.jobs.js';
import { opensSealedProjects } from './lib/project/sealed-projects.js';
import { seatStandDown, standDownProposed } from './lib/stand-down/stand-down.jobs.js';

/** What acts, the clock and a submission that replaces another one change. */
const columns = {
  project: `status, version, exercise, exercise_factor, agency_id, title, title_en, description, region_code, function_id, function_version_id,
    regime, procedure, procedure_approval, evaluation_method, funding_mode, funding_source, civil_affairs_money, social_organizations_only, budget_fen,
    price_weight, eligibility, criteria, tie_ladder, rule_pack_id, rule_pack_hash, minimum_bids, minimum_valid_bids, published_at,
    deadline_at, deadline_provisional, opened_at, evaluated_at, awarded_at, ended_at, end_reason, sealed_key, search, search_version`,
  lot: `project_id, number, title, title_en, budget_fen, status, opened_at, qualification_reviewed_at, evaluated_at, awarded_at, ended_at, end_reason, draw_commitment,
    draw_entries_hash, sealed_draw_secret`,
  bid: `capacity, performer_id, status, revision, sealing_scheme, ciphertext, content_hash, receipt_number, submitted_at,
    submitted_by, price_fen, proposal, federation, draw_secret, invalid_reason, bidder_name`,
};

/** What of this lib the database needs. */
export const procurementSchema: SchemaManifest = {
  lib: 'procurement',
  migrations: procurementMigrations,
  // A column that is not named keeps what it was inserted with; until when the others change, triggers say (docs/adr/0025).
  tables: {
    project: ['insert', `update (${columns.project})`],
    project_number: ['insert', 'update (last)'],
    lot: ['insert', `update (${columns.lot})`, 'delete'],
    bid: ['insert', `update (${columns.bid})`],
    bid_revision: ['insert'],
    bid_told: ['insert', 'delete'],
    bid_consent: ['insert', 'update (status, agreed_at, agreed_by, ended_at, ended_by, end_reason)'],
    cancellation_proposal: [
      'insert (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)',
      'update (outcome, decided_by, decided_in, decided_at, decision_reason)',
    ],
    bid_finding: ['insert', 'update (status, explanation, explained_at, explained_by, decided_at)'],
    finding_vote: ['insert (finding_id, panel_member_id, in_favour, reason)'],
    stand_down_proposal: [
      'insert (id, project_id, panel_member_id, ground, bidder_id, reason, proposed_by, proposed_in, lapses_at)',
      'update (outcome, decided_by, decided_in, decided_at, decision_reason)',
    ],
    panel_member: ['insert', 'update (recused_at, recusal_reason, recusal_ground, recused_by, recused_over)', 'delete'],
    score_sheet: ['insert (id, panel_member_id, bid_id, corrects, correction)', 'update (submitted_at)'],
    score: ['insert', 'delete'],
    evaluation: ['insert (id, project_id, lot_id, run, engine_version, input, input_hash, result, result_hash)'],
    ranked_bid: ['insert', 'delete'],
    award: ['insert', 'update (notice_ends_at, notice_provisional)'],
  },
  opens: opensSealedProjects,
  entities: procurementEntities,
  searchFills: [async () => (await import('./lib/search/project-search.js')).fillProjectSearch],
  jobs: [
    ...[
      bidCorrected,
      cancellationProposed,
      lotFailing,
      projectPublished,
      projectToLookAt,
      openedCancelled,
      sealsBroken,
      standDownProposed,
      seatStandDown,
    ],
    winnerLost,
  ],
};
