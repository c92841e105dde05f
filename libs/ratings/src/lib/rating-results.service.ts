import { OrganizationMatters, OwnOfficeReader } from '@chengjie/accounts';
import { assess, AssessmentError, schemeOf, type Assessment, type CommitteeChange } from '@chengjie/assessment';
import { assertNoViolations, DomainError, newId, shanghaiDate, shanghaiEnd, isWithinRegion } from '@chengjie/kernel';
import { addPeriod, ratingValidity } from '@chengjie/law';
import { assertNotOwn, OrganizationRatings, OrganizationRegister, OrganizationsReader } from '@chengjie/organizations';
import { Database, Events, type Actor, type Person } from '@chengjie/platform';
import { RulesReader, type KeptPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { RatingAct } from './rating.acts.js';
import { ratingErrors } from './rating.errors.js';
import { ratingEvents } from './rating.events.js';
import { ratingNotices } from './rating.notices.js';
import { assessesIt, entryViolations, levelOf } from './rating.policy.js';
import { noSuchEntry, RatingStore, type GradeTerm } from './rating.store.js';
import type { RatingChangeGround, RatingEntryRow } from './rating.terms.js';
import { RatingsReader } from './ratings.reader.js';
import { roundRules } from './round-rules.js';
import { problemViolations } from './sheet.rules.js';

interface EntryId {
  readonly entryId: string;
}

/** What a level becomes within its term, and why. */
export interface AskedChange {
  /** Null: withdrawn. */
  readonly level: number | null;
  readonly ground: RatingChangeGround;
  readonly reason: string;
}

/** Results of rounds: published, objected to, made final by another officer, and changed within their term (docs/adr/0043). */
@Injectable()
export class RatingResults {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly organizations: OrganizationsReader,
    private readonly ratings: OrganizationRatings,
    private readonly rules: RulesReader,
    private readonly matters: OrganizationMatters,
    private readonly offices: OwnOfficeReader,
    private readonly reader: RatingsReader,
    private readonly store: RatingStore,
  ) {}

  /** Publishes what all sheets come to, with what the committee changes. @throws DomainError */
  async publish(actor: Actor, entryId: string, committee: readonly CommitteeChange[]): Promise<EntryId> {
    const entry = await this.possible(actor, 'publishRatingResult', entryId);
    const result = counted(entry, committee);
    const rules = roundRules(await this.store.round(entry.round.id));
    const { end } = addPeriod(await this.database.now(), rules.publicity, await this.rules.calendar());
    await this.store.publish(entryId, committee, result, actor, end);
    const { total, level } = result;
    await this.events.append(ratingEvents.RATING_RESULT_PUBLISHED(entryId, { total, level }), { actor });
    const told = ratingNotices.RATING_RESULT_PUBLIC(entryId, { until: shanghaiEnd(end) });
    await this.matters.tellOrganization(entry.organizationId, told);
    return { entryId };
  }

  /** Anybody objects, within the days of publicity. @throws DomainError */
  async object(person: Person, entryId: string, text: string): Promise<EntryId> {
    const entry = await this.store.lock(entryId);
    if (entry.publishedAt === null) throw noSuchEntry(entryId);
    assertNoViolations(entryViolations(person, 'objectToRating', entry, await this.database.now()));
    await this.store.object(newId(), entryId, person.accountId, text);
    await this.events.append(ratingEvents.RATING_OBJECTION_RAISED(entryId), { actor: person });
    return { entryId };
  }

  /** The office answers an objection, with reasons. @throws DomainError */
  async answer(actor: Actor, entryId: string, objectionId: string, upheld: boolean, text: string): Promise<EntryId> {
    const entry = await this.possible(actor, 'answerRatingObjection', entryId);
    const open = entry.objections.find(({ id, answeredAt }) => id === objectionId && answeredAt === null);
    if (!open) throw new DomainError(ratingErrors.OBJECTION_UNKNOWN(['objectionId']));
    assertNoViolations(open.objectorId === actor.accountId ? [ratingErrors.OWN_OBJECTION(['objectionId'])] : []);
    await this.store.answer(objectionId, upheld, text, actor);
    await this.events.append(ratingEvents.RATING_OBJECTION_ANSWERED(entryId, { upheld }), { actor });
    return { entryId };
  }

  /** Takes a result back to which an objection was upheld; sheets can be handed in again. @throws DomainError */
  async retract(actor: Actor, entryId: string, reason: string): Promise<EntryId> {
    const { organizationId } = await this.possible(actor, 'retractRatingResult', entryId);
    await this.store.retract(entryId);
    await this.events.append(ratingEvents.RATING_RESULT_RETRACTED(entryId), { actor, reason });
    await this.matters.tellOrganization(organizationId, ratingNotices.RATING_RESULT_TAKEN_BACK(entryId, { reason }));
    return { entryId };
  }

  /** Another officer makes it final: the register has it in the same transaction. @throws DomainError */
  async conclude(actor: Actor, entryId: string): Promise<EntryId> {
    const entry = await this.possible(actor, 'concludeRating', entryId);
    const { organizationId, round, result } = entry;
    const level = result?.level ?? null;
    const term = round.scale === 'GRADE' && level !== null ? await this.term(organizationId) : null;
    await this.store.conclude(entryId, actor, term);
    if (round.scale === 'STARS' && level !== null) await this.ratings.setStar(organizationId, level);
    if (term && level !== null) await this.ratings.give(organizationId, level, term);
    const concluded = ratingEvents.RATING_CONCLUDED(entryId, { total: result?.total ?? '', level });
    await this.events.append(concluded, { actor });
    await this.matters.tellOrganization(organizationId, ratingNotices.RATING_RESULT_FINAL(entryId, {}));
    return { entryId };
  }

  /** Lowers a level within its term, or withdraws it. @throws DomainError */
  async change(actor: Actor, entryId: string, { level, ground, reason }: AskedChange): Promise<EntryId> {
    const entry = await this.possible(actor, 'changeRating', entryId);
    const { organizationId, round } = entry;
    const standing = levelOf(entry) ?? 0;
    const today = shanghaiDate(await this.database.now());
    const over = entry.validUntil !== null && entry.validUntil < today;
    assertNoViolations([
      ...(over ? [ratingErrors.NO_LEVEL_TO_CHANGE(['entryId'])] : []),
      ...((await this.reader.isLatest(entry)) ? [] : [ratingErrors.NOT_THE_LATEST_RATING(['entryId'])]),
      ...(level === null || level < standing ? [] : [ratingErrors.LEVEL_NOT_LOWER(['level'])]),
    ]);
    await this.store.change(newId(), entryId, level, ground, reason, actor);
    if (round.scale === 'STARS') await this.ratings.setStar(organizationId, level);
    else await this.ratings.change(organizationId, level);
    await this.events.append(ratingEvents.RATING_CHANGED(entryId, { level, ground }), { actor, reason });
    await this.matters.tellOrganization(organizationId, ratingNotices.RATING_LOWERED_OR_WITHDRAWN(entryId, { reason }));
    return { entryId };
  }

  /** The clock tells an organization that its grade ends. @returns whether it was told now */
  async remind({ id, organizationId, until }: RatingEnding): Promise<boolean> {
    if (!(await this.store.remind(id))) return false;
    await this.matters.tellOrganization(organizationId, ratingNotices.RATING_ENDS_SOON(id, { until }));
    return true;
  }

  /** How long a grade is valid that is announced now. @throws DomainError where no pack says it */
  private async term(organizationId: string): Promise<GradeTerm> {
    const { region } = (await this.organizations.profile(organizationId)) ?? {};
    const now = await this.database.now();
    const book = await this.rules.book();
    const code = region?.code ?? '';
    const inForce = book.inForce(now, code);
    const pack = inForce?.value.ratingTerms ? inForce : firstToTell(book.list(null, code), code);
    const validity = ratingValidity(pack?.value.ratingTerms ?? [], shanghaiDate(now));
    if (!pack || !validity) throw new DomainError(ratingErrors.RATING_TERM_UNKNOWN());
    return { rulePackId: pack.value.id, rulePackHash: pack.hash, ...validity };
  }

  /** The organization and its part under their locks, where the actor can do this now. @throws NotFoundError, DomainError */
  private async possible(actor: Actor, act: RatingAct, entryId: string): Promise<RatingEntryRow> {
    const known = await this.reader.entry(entryId);
    if (!known || !assessesIt(await this.offices.of(actor), known.round)) throw noSuchEntry(entryId);
    // First the organization, as every act on its entry in the register does.
    await this.register.lock(known.organizationId);
    const entry = await this.store.lock(entryId);
    await assertNotOwn(this.database, actor, entry.organizationId);
    assertNoViolations(entryViolations(actor, act, entry, await this.database.now()));
    return entry;
  }
}

/** A grade that ends soon. */
export interface RatingEnding {
  readonly id: string;
  readonly organizationId: string;
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
}

/** What the sheets come to. @throws DomainError where a change of the committee is wrong */
function counted({ round, self, sheets }: RatingEntryRow, committee: readonly CommitteeChange[]): Assessment {
  const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });
  try {
    return assess(scheme, { self, experts: sheets.map(({ answers }) => answers), committee });
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    assertNoViolations(problemViolations(error.problems, 'committee'));
    throw error;
  }
}

/** Packs tell terms only since they were known; before, the first that does is applied: of the nearest region that has one. */
function firstToTell(packs: readonly KeptPack[], regionCode: string): KeptPack | undefined {
  const telling = packs.filter(({ value }) => value.ratingTerms);
  const local = telling.filter(({ value: { region } }) => region !== 'CN' && isWithinRegion(regionCode, region));
  return local[0] ?? telling[0];
}
