import {
  appointPanel as appoint,
  evaluateLot,
  EVALUATORS,
  exerciseTerms,
  findFunction,
  Person,
  publishProject,
  reviewQualification,
  scoreBids,
  sheetOf,
  statusOf,
  submitBid,
  type WalkedProject,
} from '@chengjie/exercise';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import type { TestDatabase } from '@chengjie/testkit';

/** A bidder of the exercise: its demonstration account, its price in yuan, and the points that each of five evaluators gives. */
export interface Bidder {
  readonly login: string;
  readonly price: string;
  readonly quality: string;
  readonly team: string;
}

/** Price 20, quality 50, team 30. The federation and the care centre are equal in all that counts: 92 points. */
export const BIDDERS: readonly Bidder[] = [
  { login: 'federation', price: '80000.00', quality: '45', team: '27' },
  { login: 'elder-care', price: '80000.00', quality: '45', team: '27' },
  { login: 'day-care', price: '90000.00', quality: '44', team: '26' },
];

/** 居家养老服务 in 昌邑区, for which all bidders are qualified. */
const FUNCTION = 'SVC-02';
const DISTRICT = '220202';

/** An exercise under way. */
export type Exercise = Pick<WalkedProject, 'id' | 'reference' | 'title' | 'lotId'>;

const as = (url: string, login: string) => Person.signIn(url, login, DEMONSTRATION_PASSWORD);

/**
 * Drafts and publishes an exercise. Its deadline is far away, so that a slow machine has time for what the test is about:
 * {@link deadlinePasses} ends it.
 * @param exerciseFactor by what periods are divided
 * @param regionCode where the service is rendered
 */
export async function publishExercise(
  url: string,
  title: string,
  exerciseFactor = 100,
  regionCode = DISTRICT,
): Promise<Exercise> {
  const buyer = await as(url, 'buyer');
  const { id: functionId } = await findFunction(buyer, FUNCTION);
  return publishProject(buyer, exerciseTerms({ title, functionId, regionCode, exerciseFactor }));
}

/** The buyer appoints all five evaluators. */
export async function appointPanel(url: string, { id }: Exercise): Promise<void> {
  await appoint(await as(url, 'buyer'), id, EVALUATORS.length);
}

/** Bids of the given organizations, or of all three. */
export async function bid(url: string, { lotId }: Exercise, who: readonly Bidder[] = BIDDERS): Promise<void> {
  for (const { login, price } of who)
    await submitBid(await as(url, login), lotId, price, `${login}：每周两次上门服务，配备持证护理员。`);
}

/** Moves the deadline to now, in the notice's event too, with which anybody compares it; the worker does the rest. */
export async function deadlinePasses(db: TestDatabase, { reference }: Pick<Exercise, 'reference'>): Promise<void> {
  const now = new Date().toISOString();
  await db.tamper(
    `update event set data = data || jsonb_build_object('deadlineAt', $2::text)
     where type = 'PROJECT_PUBLISHED' and subject_id = (select id from project where reference = $1)`,
    [reference, now],
  );
  await db.query('update project set deadline_provisional = false, deadline_at = $2 where reference = $1', [
    reference,
    now,
  ]);
}

/** The time passes in which what was proposed of its cancelling could be confirmed: its officer may propose it again. */
export async function proposalPasses(db: TestDatabase, { id }: Pick<Exercise, 'id'>): Promise<void> {
  await db.tamper(
    `update cancellation_proposal set (proposed_at, lapses_at) = (proposed_at - interval '73 hours', lapses_at - interval '73 hours')
     where project_id = $1`,
    [id],
  );
}

/** Waits until the worker has opened the bids; the test's own limit ends it. */
export async function opened(url: string, { id }: Exercise): Promise<void> {
  const buyer = await as(url, 'buyer');
  while ((await statusOf(buyer, id)) !== 'OPENED') await new Promise((resolve) => setTimeout(resolve, 100));
}

/** The buyer completes its qualification review of what is opened, unless it has. */
export async function qualified(url: string, { id }: Exercise): Promise<void> {
  await reviewQualification(await as(url, 'buyer'), id);
}

/** The given evaluators submit their sheets, or all of them, once the buyer has reviewed qualification. */
export async function score(url: string, exercise: Exercise, who: readonly string[] = EVALUATORS): Promise<void> {
  await qualified(url, exercise);
  for (const login of who) {
    await scoreBids(await as(url, login), exercise.id, ({ proposal }) => {
      const points = BIDDERS.find((bidder) => proposal.startsWith(bidder.login));
      if (!points) throw new Error(`Nobody of the exercise proposed “${proposal}”`);
      return sheetOf(points.quality, points.team);
    });
  }
}

/** Opens, scores and ranks what was bid for. */
export async function ranked(url: string, db: TestDatabase, exercise: Exercise): Promise<void> {
  await appointPanel(url, exercise);
  await deadlinePasses(db, exercise);
  await opened(url, exercise);
  await score(url, exercise);
  await evaluateLot(await as(url, 'buyer'), exercise.lotId);
}

/** A lot of an exercise. */
export interface ExerciseLot {
  readonly lotId: string;
  readonly number: number;
  readonly title: string;
}

/**
 * Gives a published exercise a second lot on the terms of its first: what buyers draft has one lot, the platform takes
 * several. The secret of its draw may be the same; it is bound to the project.
 */
export async function addLot(db: TestDatabase, { id }: Exercise, title: string): Promise<ExerciseLot> {
  const [lot] = await db.query<ExerciseLot>(
    `insert into lot (id, project_id, number, title, budget_fen, status, draw_commitment, sealed_draw_secret)
     select gen_random_uuid(), project_id, 2, $2, budget_fen, status, draw_commitment, sealed_draw_secret
     from lot where project_id = $1 and number = 1 returning id as "lotId", number, title`,
    [id, title],
  );
  return lot as ExerciseLot;
}
