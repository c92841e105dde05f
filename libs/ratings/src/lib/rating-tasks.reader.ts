import { OwnOfficeReader } from '@chengjie/accounts';
import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { OwnAffairsReader } from '@chengjie/organizations';
import { Database, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { RatingAct } from './rating.acts.js';
import { ratingTransitions } from './rating.policy.js';
import type { RatingEntryRow } from './rating.terms.js';
import { RatingsReader } from './ratings.reader.js';

/** What an assessment can want of somebody. */
export const ratingTasks = defineTasks({
  SCORE_RATING: {
    ...{ urgency: 'HOLDS_UP', zh: '为参评组织评分', en: 'Score an organization that is assessed' },
    description: 'An organization assessed itself, and waits for the sheet of a panelist.',
  },
  PUBLISH_RATING_RESULT: {
    ...{ urgency: 'WAITS', zh: '公示初评结果', en: 'Publish the preliminary result of an assessment' },
    description: 'Every sheet is in: the preliminary result can be published.',
  },
  ANSWER_RATING_OBJECTION: {
    ...{ urgency: 'HOLDS_UP', zh: '答复对初评结果的异议', en: 'Answer an objection to an assessment' },
    description: 'Somebody objected to a preliminary result.',
  },
  RETRACT_RATING_RESULT: {
    ...{ urgency: 'HOLDS_UP', zh: '收回初评结果', en: 'Take a preliminary result back' },
    description: 'An objection was upheld: the result is taken back, and published anew.',
  },
  CONCLUDE_RATING: {
    ...{ urgency: 'WAITS', zh: '评定等级', en: 'Make the result of an assessment final' },
    description: 'The days to object are over: another officer makes the result final.',
  },
});

const KINDS = {
  scoreRating: 'SCORE_RATING',
  publishRatingResult: 'PUBLISH_RATING_RESULT',
  answerRatingObjection: 'ANSWER_RATING_OBJECTION',
  retractRatingResult: 'RETRACT_RATING_RESULT',
  concludeRating: 'CONCLUDE_RATING',
} as const satisfies Partial<Record<RatingAct, keyof typeof ratingTasks>>;

/** Finds assessments that wait for an office or a panelist. */
@Injectable()
export class RatingTasksReader {
  constructor(
    private readonly database: Database,
    private readonly ratings: RatingsReader,
    private readonly offices: OwnOfficeReader,
    private readonly affairs: OwnAffairsReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const [office, recusal] = [await this.offices.of(actor), await this.affairs.recusalOf(actor)];
    const [waiting, now] = [await this.ratings.underWay(actor, office), await this.database.now()];
    const asked = (entry: RatingEntryRow, act: string) =>
      ratingTransitions(actor, office, entry, recusal, now).some(({ key, disabled }) => key === act && !disabled) &&
      // A sheet can be replaced, but only one that is missing is waited for.
      (act !== 'scoreRating' || entry.sheets.every(({ accountId }) => accountId !== actor.accountId));
    return Object.entries(KINDS).flatMap(([act, kind]) =>
      waiting
        .filter((entry) => asked(entry, act))
        .slice(0, most)
        .map(({ id: thingId, organization, sentAt, publishedAt }) =>
          ratingTasks[kind]({ thingId, title: inBoth(organization.name), since: publishedAt ?? sentAt, dueAt: null }),
        ),
    );
  }
}
