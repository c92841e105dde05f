import { newId } from '@chengjie/kernel';
import type { TestDatabase } from '@chengjie/testkit';
import { done } from './ask.js';
import type { Viewer, World } from './world.js';

/** A project made through the API. */
export interface PublishedProject {
  readonly id: string;
  readonly lotId: string;
}

/** Terms of a draft, an exercise unless told otherwise. */
export function termsOf(world: World, changes: object = {}): object {
  return {
    title: '居家养老服务',
    description: '为社区老人提供居家服务',
    regionCode: world.regionCode,
    functionId: world.functionId,
    regime: 'BELOW_THRESHOLD',
    procedure: 'COMPETITIVE_CONSULTATION',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    fundingMode: 'PURCHASE',
    fundingSource: 'PUBLIC_FINANCE',
    civilAffairsMoney: false,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight: '20',
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
    criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'service quality' }, maxPoints: '80' }],
    exerciseFactor: 1_000_000,
    ...changes,
  };
}

/** Drafts and publishes an exercise through the API, as the buyer. */
export async function publishedProject(url: string, world: World, changes: object = {}): Promise<PublishedProject> {
  const { project: draft } = await done<{ project: { id: string } }>(
    url,
    world.buyer,
    'createProject',
    'project { id }',
    { idempotencyKey: newId(), terms: termsOf(world, changes) },
  );
  const { project } = await done<{ project: { id: string; lots: { id: string }[] } }>(
    url,
    world.buyer,
    'publishProject',
    'project { id lots { id } }',
    { idempotencyKey: newId(), projectId: draft.id, deadlineAt: new Date(Date.now() + 3_600_000).toISOString() },
  );
  return { id: project.id, lotId: project.lots[0]?.id ?? '' };
}

/** What a bidder reads back of its bid. */
export interface SealedBid {
  readonly id: string;
  readonly status: string;
  readonly price: { readonly amount: string };
  readonly proposal: string;
  readonly receipt: { readonly number: string; readonly contentHash: string; readonly salt: string };
}

/** Everything of a bid that its bidder can read. */
export const BID = 'id status price { amount } proposal receipt { number contentHash salt at revision }';

/** Seals a bid in through the API. */
export async function sealedBid(
  url: string,
  bidder: Viewer,
  { lotId }: PublishedProject,
  amount: string,
  proposal: string,
): Promise<SealedBid> {
  const { bid } = await done<{ bid: SealedBid }>(url, bidder, 'submitBid', `bid { ${BID} }`, {
    idempotencyKey: newId(),
    lotId,
    price: { amount },
    proposal,
    capacity: 'SELF',
  });
  return bid;
}

/** Moves a project's deadline to now; the clock itself is nobody's to move. The worker does the rest. */
export async function deadlinePasses(db: TestDatabase, { id }: PublishedProject): Promise<void> {
  await db.query('update project set deadline_at = clock_timestamp() where id = $1', [id]);
}
