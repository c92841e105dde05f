import { Person, publishProject, submitBid, type ProjectTermsInput, type SealedBid } from '@chengjie/exercise';
import type { TestDatabase } from '@chengjie/testkit';
import { eventually } from './ask.js';
import type { Viewer, World } from './world.js';

/** A project made through the API. */
export interface PublishedProject {
  readonly id: string;
  readonly lotId: string;
}

/** Terms of a draft, an exercise unless told otherwise. */
export function termsOf(world: World, changes: Partial<ProjectTermsInput> = {}): ProjectTermsInput {
  return {
    title: '居家养老服务',
    description: '为社区老人提供居家服务',
    regionCode: world.regionCode,
    functionId: world.functionId,
    regime: 'BELOW_THRESHOLD',
    procedure: 'COMPETITIVE_CONSULTATION',
    evaluationMethod: 'COMPREHENSIVE_SCORING',
    transferMode: 'PURCHASE',
    fundingSource: 'PUBLIC_FINANCE',
    civilAffairsMoney: false,
    socialOrganizationsOnly: true,
    budget: { amount: '100000.00' },
    priceWeight: '20',
    eligibility: { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
    criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'service quality' }, maxPoints: '80', technical: true }],
    exerciseFactor: 1_000_000,
    ...changes,
  };
}

/** Drafts and publishes an exercise through the API, as the buyer. */
export async function publishedProject(
  url: string,
  world: World,
  changes: Partial<ProjectTermsInput> = {},
): Promise<PublishedProject> {
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  return publishProject(personOf(url, world.buyer), termsOf(world, changes), inAnHour);
}

/** Everything of a bid that its bidder can read. */
export const BID = 'id status price { amount } proposal receipt { number contentHash salt drawSecret at revision }';

/** Seals a bid in through the API. */
export async function sealedBid(
  url: string,
  bidder: Viewer,
  { lotId }: PublishedProject,
  amount: string,
  proposal: string,
): Promise<SealedBid> {
  return submitBid(personOf(url, bidder), lotId, amount, proposal);
}

/** Waits until the worker has told organizations of a project: from then on nothing changes by itself. */
export async function matchesTold(db: TestDatabase, { id }: PublishedProject): Promise<void> {
  await eventually(async () => (await db.query('select from notification where subject_id = $1', [id])).length);
}

/** Moves a project's deadline to now; the clock itself is nobody's to move. The worker does the rest. */
export async function deadlinePasses(db: TestDatabase, { id }: PublishedProject): Promise<void> {
  await db.query('update project set deadline_provisional = false, deadline_at = clock_timestamp() where id = $1', [
    id,
  ]);
}

function personOf(url: string, { name, headers }: Viewer): Person {
  return Person.bearing(url, name, headers['authorization']?.replace('Bearer ', '') ?? '');
}
