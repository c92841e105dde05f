import type { GraphqlClient, TestDatabase } from '@chengjie/testkit';
import { act, signedIn } from './client.js';

/** A bidder of the exercise: its demonstration account, its price in yuan, and the points that each of five evaluators gives. */
export interface Bidder {
  readonly login: string;
  readonly price: string;
  readonly quality: string;
  readonly team: string;
}

/** Price 20, quality 50, team 30. The federation and the care centre are equal in all that counts: 92 points. */
export const bidders: readonly Bidder[] = [
  { login: 'federation', price: '80000.00', quality: '45', team: '27' },
  { login: 'elder-care', price: '80000.00', quality: '45', team: '27' },
  { login: 'day-care', price: '90000.00', quality: '44', team: '26' },
];

export const evaluators = ['evaluator-1', 'evaluator-2', 'evaluator-3', 'evaluator-4', 'evaluator-5'] as const;

/** 居家养老服务 in 昌邑区, for which all bidders are qualified. */
const FUNCTION = 'SVC-02';
const DISTRICT = '220202';

/** An exercise under way. */
export interface Exercise {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly lotId: string;
}

/**
 * Drafts and publishes an exercise. Its deadline is far away, so that a slow machine has time for what the test is about:
 * {@link deadlinePasses} ends it.
 */
export async function publishExercise(url: string, title: string): Promise<Exercise> {
  const buyer = await signedIn(url, 'buyer');
  const { function: transferable } = await buyer.run<{ function: { id: string } }>(
    'query ($code: String!) { function(by: { code: $code }) { id } }',
    { code: FUNCTION },
  );
  const terms = {
    title,
    description: '为独居老人提供每周两次的上门照料。本项目为演练。',
    regionCode: DISTRICT,
    functionId: transferable.id,
    regime: 'STATUTORY',
    procedure: 'OPEN_TENDER',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    fundingMode: 'PURCHASE',
    fundingSource: 'WELFARE_LOTTERY',
    civilAffairsMoney: true,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight: '20',
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: true, serviceAreaRequired: true },
    criteria: [
      { id: 'quality', name: { zh: '服务方案质量', en: 'Quality of the service plan' }, maxPoints: '50' },
      { id: 'team', name: { zh: '服务团队', en: 'Service team' }, maxPoints: '30' },
    ],
    exerciseFactor: 100,
  };
  const draft = await act<{ project: { id: string } }>(buyer, 'createProject', { terms }, 'project { id }');
  const { project } = await act<{ project: { id: string; reference: string; lots: { id: string }[] } }>(
    buyer,
    'publishProject',
    { projectId: draft.project.id },
    'project { id reference lots { id } }',
  );
  return { id: project.id, reference: project.reference, title, lotId: project.lots[0]?.id ?? '' };
}

/** The buyer appoints all five evaluators. */
export async function appointPanel(url: string, { id }: Exercise): Promise<void> {
  const buyer = await signedIn(url, 'buyer');
  const { project } = await buyer.run<{ project: { panelCandidates: { edges: { node: { accountId: string } }[] } } }>(
    'query ($id: ID!) { project(by: { id: $id }) { panelCandidates(first: 100) { edges { node { accountId } } } } }',
    { id },
  );
  const chosen = project.panelCandidates.edges.slice(0, evaluators.length).map(({ node }) => node.accountId);
  await act(buyer, 'appointPanel', { projectId: id, evaluatorAccountIds: chosen }, 'project { id }');
}

/** Bids of the given organizations, or of all three. */
export async function bid(url: string, { lotId }: Exercise, who: readonly Bidder[] = bidders): Promise<void> {
  for (const { login, price } of who) {
    const proposal = `${login}：每周两次上门服务，配备持证护理员。`;
    await act(await signedIn(url, login), 'submitBid', { lotId, price: { amount: price }, proposal }, 'bid { id }');
  }
}

/** Moves the deadline to now; the worker does the rest. */
export async function deadlinePasses(db: TestDatabase, { reference }: Pick<Exercise, 'reference'>): Promise<void> {
  await db.query('update project set deadline_at = clock_timestamp() where reference = $1', [reference]);
}

/** Waits until the worker has opened the bids; the test's own limit ends it. */
export async function opened(url: string, { id }: Exercise): Promise<void> {
  const buyer = await signedIn(url, 'buyer');
  for (;;) {
    const { project } = await buyer.run<{ project: { status: string } }>(
      'query ($id: ID!) { project(by: { id: $id }) { status } }',
      { id },
    );
    if (project.status === 'OPENED') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The given evaluators submit their sheets, or all of them. */
export async function score(url: string, exercise: Exercise, who: readonly string[] = evaluators): Promise<void> {
  for (const login of who) {
    const evaluator = await signedIn(url, login);
    for (const { id, points } of await sheetsOf(evaluator, exercise)) {
      const scores = [
        { criterionId: 'quality', points: points.quality, reason: '方案完整程度' },
        { criterionId: 'team', points: points.team, reason: '人员配备' },
      ];
      await act(evaluator, 'submitScoreSheet', { projectId: exercise.id, bidId: id, scores }, '__typename');
    }
  }
}

async function sheetsOf(evaluator: GraphqlClient, { id }: Exercise) {
  const { project } = await evaluator.run<{
    project: { lots: { reviewedBids: { edges: { node: { id: string; proposal: string } }[] } }[] };
  }>(
    'query ($id: ID!) { project(by: { id: $id }) { lots { reviewedBids(first: 50) { edges { node { id proposal } } } } } }',
    {
      id,
    },
  );
  const sheets = project.lots.flatMap(({ reviewedBids }) => reviewedBids.edges);
  return sheets.map(({ node }) => {
    const points = bidders.find(({ login }) => node.proposal.startsWith(login));
    if (!points) throw new Error(`Nobody of the exercise proposed “${node.proposal}”`);
    return { id: node.id, points };
  });
}

/** The buyer has the ranking made and publishes the award. */
export async function award(url: string, { lotId }: Exercise): Promise<void> {
  const buyer = await signedIn(url, 'buyer');
  await act(buyer, 'evaluateLot', { lotId }, 'project { id }');
  await act(buyer, 'publishAward', { lotId }, 'project { id }');
}
