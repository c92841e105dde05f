import { OwnOfficeReader } from '@chengjie/accounts';
import { SCHEMES, schemeHash } from '@chengjie/assessment';
import {
  assertNoViolations,
  DomainError,
  ForbiddenError,
  newId,
  shanghaiDate,
  shanghaiDay,
  startOfShanghaiDate,
  startOfShanghaiDay,
  type Violation,
} from '@chengjie/kernel';
import { assessmentRulesHash, assessmentRulesOn } from '@chengjie/law';
import { assertActsForNone, assertAllowed } from '@chengjie/organizations';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ratingErrors } from './rating.errors.js';
import { ratingRoundEvents } from './rating.events.js';
import { announcesBy, assessesIt } from './rating.policy.js';
import { RatingStore } from './rating.store.js';
import { RatingsReader } from './ratings.reader.js';

/** A round to be announced. */
export interface AskedRound {
  readonly schemeId: string;
  /** Last day to take part, YYYY-MM-DD. */
  readonly closesOn: string;
  /** Who scores it. */
  readonly panel: readonly string[];
}

interface RoundId {
  readonly roundId: string;
}

/** What is said to whoever is no officer of the office itself. */
const OFFICE_ASSESSES = {
  zh: '评估由组织本轮评估的机关办理。',
  en: 'The office that announces a round conducts it.',
};

/** Rounds of assessment: announced by an office for its own region (docs/adr/0043). */
@Injectable()
export class RatingRounds {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly offices: OwnOfficeReader,
    private readonly reader: RatingsReader,
    private readonly store: RatingStore,
  ) {}

  /** Announces a round by a scheme and the rules of today. @throws DomainError, ForbiddenError */
  async announce(actor: Actor, { schemeId, closesOn, panel }: AskedRound): Promise<RoundId> {
    const office = await this.offices.of(actor);
    if (!office) throw new ForbiddenError(OFFICE_ASSESSES);
    await assertActsForNone(this.database, actor);
    const now = await this.database.now();
    const scheme = SCHEMES.find(({ id }) => id === schemeId);
    const rules = assessmentRulesOn(shanghaiDate(now));
    if (!scheme) throw new DomainError(ratingErrors.SCHEME_UNKNOWN(['schemeId']));
    if (!rules) throw new DomainError(ratingErrors.ASSESSMENT_RULES_UNKNOWN());
    assertNoViolations([
      ...(announcesBy(office, scheme) ? [] : [ratingErrors.SCHEME_OF_ANOTHER_OFFICE(['schemeId'])]),
      ...(closesOn > shanghaiDate(now) ? [] : [ratingErrors.CLOSES_TOO_EARLY(['closesOn'])]),
      ...panelViolations(panel, await this.reader.fit(panel)),
    ]);
    const roundId = newId();
    const closesAt = startOfShanghaiDay(shanghaiDay(startOfShanghaiDate(closesOn)) + 1);
    await this.store.addRound(
      {
        ...{ id: roundId, scale: scheme.scale, schemeId, schemeHash: schemeHash(scheme) },
        ...{ rulesId: rules.id, rulesHash: assessmentRulesHash(rules) },
        ...{ officeRole: office.role, officeCode: office.code, closesAt },
      },
      panel,
      actor,
    );
    const announced = ratingRoundEvents.RATING_ROUND_ANNOUNCED(roundId, { schemeId, regionCode: office.code });
    await this.events.append(announced, { actor });
    return { roundId };
  }

  /** A panelist stands down: its sheets count no more. @throws DomainError, ForbiddenError */
  async standDown(actor: Actor, roundId: string, accountId: string, reason: string): Promise<RoundId> {
    const round = await this.store.roundWithPanel(roundId);
    assertAllowed(assessesIt(await this.offices.of(actor), round), OFFICE_ASSESSES);
    await assertActsForNone(this.database, actor);
    assertNoViolations(round.panelSize > 1 ? [] : [ratingErrors.LAST_PANELIST(['accountId'])]);
    const stoodDown = await this.store.standDown(roundId, accountId, actor, reason);
    assertNoViolations(stoodDown ? [] : [ratingErrors.NOT_ON_THE_PANEL(['accountId'])]);
    await this.events.append(ratingRoundEvents.RATING_PANELIST_STOOD_DOWN(roundId), { actor, reason });
    return { roundId };
  }
}

function panelViolations(panel: readonly string[], fit: ReadonlySet<string>): Violation[] {
  return panel.flatMap((id, index) => {
    const path = ['panel', String(index)];
    if (panel.indexOf(id) !== index) return [ratingErrors.PANELIST_NAMED_TWICE(path)];
    return fit.has(id) ? [] : [ratingErrors.PANELIST_UNFIT(path)];
  });
}
