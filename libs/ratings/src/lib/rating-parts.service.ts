import { participationProblems, schemeOf, type AssessmentScheme } from '@chengjie/assessment';
import { Documents } from '@chengjie/documents';
import { assertNoViolations, ForbiddenError, newId, shanghaiDate, type Violation } from '@chengjie/kernel';
import { assertActsForNone, assertNotDeciding, isOrganization, OrganizationRegister } from '@chengjie/organizations';
import { Database, Events, organizationOf, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { RatingAct } from './rating.acts.js';
import { ratingErrors } from './rating.errors.js';
import { ratingEvents } from './rating.events.js';
import { entryViolations, isPanelist } from './rating.policy.js';
import { noSuchEntry, RatingStore } from './rating.store.js';
import type { RatingEntryRow, RatingFile, RatingRoundRow } from './rating.terms.js';
import { RatingsReader } from './ratings.reader.js';
import { roundRules } from './round-rules.js';
import { answersOf, fileViolations, sheetViolations, type SentAnswer } from './sheet.rules.js';

interface EntryId {
  readonly entryId: string;
}

/** What organizations say of themselves, and panelists of them. */
@Injectable()
export class RatingParts {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly register: OrganizationRegister,
    private readonly documents: Documents,
    private readonly reader: RatingsReader,
    private readonly store: RatingStore,
  ) {}

  /** An organization takes part: by what it says of itself, with files. @throws DomainError, ForbiddenError */
  async send(
    actor: Actor,
    roundId: string,
    sent: readonly SentAnswer[],
    files: readonly RatingFile[],
  ): Promise<EntryId> {
    const organizationId = organizationOf(actor);
    await this.register.lock(organizationId);
    await assertNotDeciding(this.database, actor, organizationId);
    const round = await this.store.round(roundId);
    const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });
    const answers = answersOf(scheme, sent);
    assertNoViolations([
      ...(await this.participation(organizationId, round, scheme)),
      ...sheetViolations(scheme, answers, true),
      ...fileViolations(scheme, files),
      ...(await this.documents.take(
        actor,
        files.map(({ documentId: id }, index) => ({ id, path: ['files', String(index), 'documentId'] })),
      )),
    ]);
    const entryId = newId();
    await this.store.addEntry(entryId, { roundId, organizationId }, answers, files, actor);
    await this.events.append(ratingEvents.SELF_ASSESSMENT_SENT(entryId), { actor });
    return { entryId };
  }

  /** Takes it back, before anything is published. @throws DomainError */
  async withdraw(actor: Actor, entryId: string): Promise<EntryId> {
    await this.possible(actor, 'withdrawSelfAssessment', entryId, (entry) =>
      isOrganization(actor, entry.organizationId),
    );
    await this.store.withdraw(entryId);
    await this.events.append(ratingEvents.SELF_ASSESSMENT_WITHDRAWN(entryId), { actor });
    return { entryId };
  }

  /** A panelist hands in a sheet, or another instead. @throws DomainError, ForbiddenError */
  async score(actor: Actor, entryId: string, sent: readonly SentAnswer[]): Promise<EntryId> {
    const { round } = await this.possible(actor, 'scoreRating', entryId, (entry) => isPanelist(actor, entry));
    await assertActsForNone(this.database, actor);
    const scheme = schemeOf({ id: round.schemeId, hash: round.schemeHash });
    const answers = answersOf(scheme, sent);
    assertNoViolations(sheetViolations(scheme, answers, true));
    await this.store.score(entryId, actor, answers);
    await this.events.append(ratingEvents.RATING_SHEET_HANDED_IN(entryId), { actor });
    return { entryId };
  }

  private async participation(
    organizationId: string,
    round: RatingRoundRow,
    scheme: AssessmentScheme,
  ): Promise<Violation[]> {
    const [found, now] = [await this.reader.participant(organizationId), await this.database.now()];
    if (!found) throw new ForbiddenError({ zh: '请以代表组织的身份办理。', en: 'Act for an organization to do this.' });
    const within =
      found.regionCode.startsWith(round.officeCode) && (round.officeRole === 'REGISTRAR' || found.track === 'FILED');
    return [
      ...(now < round.closesAt ? [] : [ratingErrors.ROUND_CLOSED(['roundId'])]),
      ...(within ? [] : [ratingErrors.OUTSIDE_THE_ROUND(['roundId'])]),
      ...participationProblems(scheme, roundRules(round), found, shanghaiDate(now)).map(({ message }) =>
        ratingErrors.TAKES_NO_PART(['roundId'], { problemZh: message.zh, problemEn: message.en }),
      ),
    ];
  }

  /** The part under its lock, where the actor is the one to do this and can do it now. @throws NotFoundError, DomainError */
  private async possible(
    actor: Actor,
    act: RatingAct,
    entryId: string,
    isTheirs: (entry: RatingEntryRow) => boolean,
  ): Promise<RatingEntryRow> {
    const entry = await this.store.lock(entryId);
    if (!isTheirs(entry)) throw noSuchEntry(entryId);
    assertNoViolations(entryViolations(actor, act, entry, await this.database.now()));
    return entry;
  }
}
