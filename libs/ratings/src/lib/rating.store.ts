import type { Answer, Assessment, CommitteeChange } from '@chengjie/assessment';
import { NotFoundError } from '@chengjie/kernel';
import { Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ratingActs } from './rating.acts.js';
import type { RatingChangeGround, RatingEntryRow, RatingFile, RatingRoundRow } from './rating.terms.js';
import { RatingsReader } from './ratings.reader.js';

const { acts } = ratingActs;

const addRound = statement<object, [round: string]>(
  'rating_round_insert',
  `insert into rating_round (id, scale, scheme_id, scheme_hash, rules_id, rules_hash, office_role, office_code, announced_by, announced_in, closes_at)
   select x.id, x.scale, x."schemeId", x."schemeHash", x."rulesId", x."rulesHash", x."officeRole", x."officeCode", x.by, x."in", x."closesAt"
   from jsonb_to_record($1::jsonb) as x (id uuid, scale text, "schemeId" text, "schemeHash" text, "rulesId" text, "rulesHash" text,
     "officeRole" text, "officeCode" text, by uuid, "in" uuid, "closesAt" timestamptz)`,
);

const addPanel = statement<object, [roundId: string, accountIds: readonly string[]]>(
  'rating_panel_insert',
  'insert into rating_panelist (round_id, account_id) select $1, unnest($2::uuid[])',
);

const standDown = statement<
  { id: string },
  [roundId: string, accountId: string, by: string, grantId: string, reason: string]
>(
  'rating_panelist_stand_down',
  `update rating_panelist set left_at = clock_timestamp(), left_by = $3, left_in = $4, left_reason = $5
   where round_id = $1 and account_id = $2 and left_at is null returning account_id as id`,
);

const lockPanel = statement<object, [roundId: string]>(
  'rating_panel_lock',
  'select from rating_panelist where round_id = $1 order by account_id for no key update',
);

const lockEntry = statement<object, [id: string]>(
  'rating_entry_lock',
  'select from rating_entry where id = $1 for no key update',
);

const addEntry = statement<
  object,
  [id: string, roundId: string, organizationId: string, self: string, by: string, grantId: string]
>(
  'rating_entry_insert',
  `insert into rating_entry (id, round_id, organization_id, self, sent_by, sent_in) values ($1, $2, $3, $4::jsonb, $5, $6)`,
);

const addFiles = statement<object, [entryId: string, items: readonly string[], documentIds: readonly string[]]>(
  'rating_entry_add_files',
  `insert into rating_entry_file (entry_id, item, position, document_id)
   select $1, n.item, row_number() over (partition by n.item order by n.place) - 1, n.document_id
   from unnest($2::text[], $3::uuid[]) with ordinality as n (item, document_id, place)`,
);

const withdraw = statement<object, [id: string]>(
  'rating_entry_withdraw',
  `update rating_entry set status = '${acts.withdrawSelfAssessment.to}', withdrawn_at = clock_timestamp() where id = $1`,
);

const releaseFiles = statement<object, [id: string]>(
  'rating_entry_release_files',
  'delete from rating_entry_file where entry_id = $1',
);

const score = statement<object, [entryId: string, accountId: string, answers: string, grantId: string]>(
  'rating_sheet_hand_in',
  `insert into rating_sheet (entry_id, account_id, answers, scored_in) values ($1, $2, $3::jsonb, $4)
   on conflict (entry_id, account_id) do update set answers = excluded.answers, scored_in = excluded.scored_in, scored_at = clock_timestamp()`,
);

const publish = statement<
  object,
  [id: string, committee: string, result: string, by: string, grantId: string, until: Date]
>(
  'rating_entry_publish',
  `update rating_entry set status = '${acts.publishRatingResult.to}', committee = $2::jsonb, result = $3::jsonb, published_by = $4,
     published_in = $5, publicity_until = $6, published_at = clock_timestamp() where id = $1`,
);

const retract = statement<object, [id: string]>(
  'rating_entry_retract',
  `update rating_entry set status = '${acts.retractRatingResult.to}', committee = null, result = null, published_by = null,
     published_in = null, publicity_until = null, published_at = null where id = $1`,
);

const conclude = statement<
  object,
  [
    id: string,
    by: string,
    grantId: string,
    packId: string | null,
    packHash: string | null,
    from: string | null,
    until: string | null,
  ]
>(
  'rating_entry_conclude',
  `update rating_entry set status = '${acts.concludeRating.to}', final_by = $2, final_in = $3, rule_pack_id = $4, rule_pack_hash = $5,
     valid_from = $6::date, valid_until = $7::date, final_at = clock_timestamp() where id = $1`,
);

const object = statement<object, [id: string, entryId: string, objectorId: string, text: string]>(
  'rating_objection_insert',
  'insert into rating_objection (id, entry_id, objector_id, text) values ($1, $2, $3, $4)',
);

const answer = statement<object, [id: string, upheld: boolean, answer: string, by: string, grantId: string]>(
  'rating_objection_answer',
  `update rating_objection set upheld = $2, answer = $3, answered_by = $4, answered_in = $5, answered_at = clock_timestamp() where id = $1`,
);

const change = statement<
  object,
  [id: string, entryId: string, level: number | null, ground: string, reason: string, by: string, grantId: string]
>(
  'rating_change_insert',
  `insert into rating_change (id, entry_id, level, ground, reason, changed_by, changed_in) values ($1, $2, $3, $4, $5, $6, $7)`,
);

const remind = statement<{ id: string }, [entryId: string]>(
  'rating_reminder_insert',
  'insert into rating_reminder (entry_id) values ($1) on conflict do nothing returning entry_id as id',
);

/** How long a grade is valid, and by which rules. */
export interface GradeTerm {
  readonly rulePackId: string;
  readonly rulePackHash: string;
  readonly from: string;
  readonly until: string;
}

/** A round to be kept. */
export type NewRound = Pick<
  RatingRoundRow,
  'id' | 'scale' | 'schemeId' | 'schemeHash' | 'rulesId' | 'rulesHash' | 'officeRole' | 'officeCode' | 'closesAt'
>;

/** Stores rounds and each step of organizations' parts; what is allowed is for the rules, and for the tables' triggers. */
@Injectable()
export class RatingStore {
  constructor(
    private readonly database: Database,
    private readonly reader: RatingsReader,
  ) {}

  async addRound(round: NewRound, panel: readonly string[], { accountId, acting }: Actor): Promise<void> {
    await this.database.query(addRound, [JSON.stringify({ ...round, by: accountId, in: acting.id })]);
    await this.database.query(addPanel, [round.id, panel]);
  }

  /** @throws NotFoundError */
  async round(id: string): Promise<RatingRoundRow> {
    const round = (await this.reader.rounds([id])).get(id);
    if (!round) throw noSuchRound(id);
    return round;
  }

  /** The round with its panel under lock: of two who stand down at once the second is asked whether it is the last. */
  async roundWithPanel(id: string): Promise<RatingRoundRow> {
    await this.database.query(lockPanel, [id]);
    return this.round(id);
  }

  /** @returns whether the account was on the panel */
  async standDown(roundId: string, accountId: string, actor: Actor, reason: string): Promise<boolean> {
    const { accountId: by, acting } = actor;
    return (await this.database.query(standDown, [roundId, accountId, by, acting.id, reason])).length > 0;
  }

  /** The part under its lock: of two who act at once the second finds what the first did. @throws NotFoundError */
  async lock(id: string): Promise<RatingEntryRow> {
    await this.database.query(lockEntry, [id]);
    const entry = await this.reader.entry(id);
    if (!entry) throw noSuchEntry(id);
    return entry;
  }

  async addEntry(
    id: string,
    { roundId, organizationId }: { readonly roundId: string; readonly organizationId: string },
    self: readonly Answer[],
    files: readonly RatingFile[],
    { accountId, acting }: Actor,
  ): Promise<void> {
    await this.database.query(addEntry, [id, roundId, organizationId, JSON.stringify(self), accountId, acting.id]);
    if (files.length > 0)
      await this.database.query(addFiles, [
        id,
        files.map(({ item }) => item),
        files.map(({ documentId }) => documentId),
      ]);
  }

  /** Its files are whose they were again. */
  async withdraw(id: string): Promise<void> {
    await this.database.query(withdraw, [id]);
    await this.database.query(releaseFiles, [id]);
  }

  async score(entryId: string, { accountId, acting }: Actor, answers: readonly Answer[]): Promise<void> {
    await this.database.query(score, [entryId, accountId, JSON.stringify(answers), acting.id]);
  }

  async publish(
    id: string,
    committee: readonly CommitteeChange[],
    result: Assessment,
    { accountId, acting }: Actor,
    until: Date,
  ): Promise<void> {
    const [changes, counted] = [JSON.stringify(committee), JSON.stringify(result)];
    await this.database.query(publish, [id, changes, counted, accountId, acting.id, until]);
  }

  async retract(id: string): Promise<void> {
    await this.database.query(retract, [id]);
  }

  /** @param term null of stars, and where no level was given */
  async conclude(id: string, { accountId, acting }: Actor, term: GradeTerm | null): Promise<void> {
    await this.database.query(conclude, [
      ...([id, accountId, acting.id] as const),
      ...([term?.rulePackId ?? null, term?.rulePackHash ?? null, term?.from ?? null, term?.until ?? null] as const),
    ]);
  }

  async object(id: string, entryId: string, objectorId: string, text: string): Promise<void> {
    await this.database.query(object, [id, entryId, objectorId, text]);
  }

  async answer(id: string, upheld: boolean, text: string, { accountId, acting }: Actor): Promise<void> {
    await this.database.query(answer, [id, upheld, text, accountId, acting.id]);
  }

  async change(
    id: string,
    entryId: string,
    level: number | null,
    ground: RatingChangeGround,
    reason: string,
    { accountId, acting }: Actor,
  ): Promise<void> {
    await this.database.query(change, [id, entryId, level, ground, reason, accountId, acting.id]);
  }

  /** @returns whether it was not told before */
  async remind(entryId: string): Promise<boolean> {
    return (await this.database.query(remind, [entryId])).length > 0;
  }
}

/** It does not exist. */
function noSuchRound(id: string): NotFoundError {
  return new NotFoundError({ zh: '评估', en: 'round of assessment' }, id);
}

/** It does not exist, or is not for the person to know. */
export function noSuchEntry(id: string): NotFoundError {
  return new NotFoundError({ zh: '参评', en: 'assessment' }, id);
}
