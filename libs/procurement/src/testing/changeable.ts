/** What of rows in a state the role that serves changes, and why it must. */
type Named = Readonly<Record<string, Readonly<Record<string, { readonly columns: string; readonly why: string }>>>>;

const SEALED = 'status, revision, ciphertext, content_hash, receipt_number, submitted_at';
const replaces = {
  columns: SEALED,
  why: 'the bidder replaces or withdraws its bid, by the statement of docs/adr/0003',
};
const opens = { columns: 'status', why: 'the opening, which the clock allows now' };
const locks = {
  columns: 'version, search_version',
  why: 'the first counts changes of the row, and is shown of drafts alone; the second comes with terms made another way',
};

/** What it changes by itself. */
export const CHANGEABLE: Named = {
  project: {
    DRAFT: {
      columns: `version, title, description, civil_affairs_money, social_organizations_only, budget_fen, price_weight,
        eligibility, criteria, tie_ladder, minimum_bids, minimum_valid_bids, published_at, deadline_at, deadline_provisional,
        sealed_key, search, search_version, title_en`,
      why: 'a draft is its buyer’s, and not public',
    },
    PUBLISHED: locks,
    PROVISIONAL: {
      columns: 'version, deadline_provisional, search_version',
      why: 'the clock settles a provisional deadline once, with a later or the same instant',
    },
    CLOSED: locks,
    OPENED: locks,
    EVALUATED: locks,
    AWARDED: locks,
    FAILED: locks,
    CANCELLED: locks,
  },
  lot: {
    DRAFT: {
      columns: 'number, title, budget_fen, draw_commitment, sealed_draw_secret, title_en',
      why: 'a draft is its buyer’s, and not public',
    },
  },
  bid: {
    'SUBMITTED, before the deadline': replaces,
    'WITHDRAWN, before the deadline': replaces,
    'SUBMITTED, after the deadline': opens,
    'WITHDRAWN, after the deadline': opens,
  },
  bid_mandate: { given: { columns: 'valid_to', why: 'its member ends it, from then on' } },
  score_sheet: { draft: { columns: 'submitted_at', why: 'an evaluator hands its sheet in, once' } },
};

const draft = 'a draft is its buyer’s, and not public';
const ends = { columns: 'end_reason', why: 'with the end of its lots' };
const replacesWith = {
  columns: 'capacity, performer_id, submitted_by, invalid_reason, sealing_scheme',
  why: 'the bidder replaces its bid, whole; a reason only comes with what is invalid',
};
const standsDown = { columns: 'recused_at', why: 'whoever stands down says on which ground, before the ranking' };

/** What other constraints hold: it changes with others alone, as states do by their acts; forgeries of these are among the attacks. */
export const WITH_OTHERS: Named = {
  project: {
    DRAFT: {
      columns: `exercise, exercise_factor, agency_id, region_code, function_id, function_version_id, regime, procedure,
        evaluation_method, funding_mode, funding_source, rule_pack_id, end_reason, rule_pack_hash, procedure_approval`,
      why: draft,
    },
    PUBLISHED: ends,
    PROVISIONAL: ends,
    CLOSED: ends,
    OPENED: ends,
    EVALUATED: ends,
    AWARDED: ends,
  },
  lot: { DRAFT: { columns: 'project_id', why: draft } },
  bid: { 'SUBMITTED, before the deadline': replacesWith, 'WITHDRAWN, before the deadline': replacesWith },
  bid_mandate: { given: { columns: 'ended_by, end_reason', why: 'with its end' } },
  panel_member: { 'sits, opened': standsDown, 'sits, ranked': standsDown, 'sits, awarded': standsDown },
  bid_finding: { VOTING: { columns: 'decided_at', why: 'with the decision of the panel' } },
};

/** What it takes away. */
export const DELETABLE: Readonly<Record<string, string>> = {
  'lot: DRAFT': draft,
  'bid_told: told': 'who was told of a revision is kept for a day',
  'score: draft': 'an evaluator writes its draft anew',
  'ranked_bid: ranked':
    'a ranking that a finding overtakes is withdrawn; its evaluation stays, and nothing is awarded without one',
};
