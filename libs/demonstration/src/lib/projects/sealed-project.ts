import { drawCommitment } from '@chengjie/evaluation';
import { bidContentHash, bidBinding, receiptNumberOf, SEALING_SCHEME, type BidContent } from '@chengjie/sealing';
import { bidIdOf, type ProjectKey, type Sealing } from '@chengjie/sealing/node';
import { later } from '../generator/calendar.js';
import { Ids } from '../generator/ids.js';
import type { Random } from '../generator/random.js';
import type { People } from '../offices/people.js';
import type { Setting } from '../setting.js';
import type { BidderPool, ChosenBidder } from './bidders.js';
import {
  capacityOf,
  sealedRevisionOf,
  type PlannedBid,
  type PlannedRevision,
  type ProjectSecrets,
  type SealedProject,
} from './planned-project.js';
import { proposalOf } from './proposal-text.js';
import type { BidSketch, Scenario } from './scenario.js';
import { termsOf, type Terms } from './terms.js';
import { timelineOf, type Timeline } from './timeline.js';

/** What projects are planned with. */
export interface ProjectContext {
  readonly setting: Setting;
  readonly people: People;
  readonly pool: BidderPool;
  readonly sealing: Sealing;
}

/** Plans a project up to its deadline: terms, days, and really sealed bids. */
export function planSealedProject(context: ProjectContext, scenario: Scenario, number: number): SealedProject {
  const { setting, people, pool } = context;
  const random = setting.random(`project:${number}`);
  const ids = new Ids(setting.seed, `project:${number}`);
  const timeline = timelineOf(setting, random, scenario);
  const terms = fairTerms(context, scenario, timeline);
  const [id, lotId] = [ids.at(timeline.draftedAt), ids.at(timeline.draftedAt)];
  const secrets = secretsOf(context, id);
  const chosen = pool.choose(scenario.bids, terms, random);
  const latest = Math.min(timeline.deadlineAt.getTime(), setting.calendar.today.getTime());
  return {
    id,
    lotId,
    scenario,
    terms,
    timeline,
    buyer: people.buyerOf(terms.agency),
    secrets,
    bids: scenario.bids.map((sketch, index) => {
      const bidder = chosen[index] as ChosenBidder;
      const bidId = bidIdOf(secrets.key, lotId, bidder.bidder.id);
      const content = contentOf(setting, bidId, priceOf(scenario, index), proposalOf(random, bidder, terms));
      const revisions = revisionsOf(setting, random, sketch, bidId, content, timeline, new Date(latest));
      return {
        ...bidder,
        id: bidId,
        sketch,
        actor: people.actorOfOrganization(bidder.bidder),
        content,
        ciphertext: context.sealing.seal(secrets.key, bindingOf(bidId, lotId, bidder, revisions), content),
        revisions,
      } satisfies PlannedBid;
    }),
  };
}

function bindingOf(
  bidId: string,
  lotId: string,
  { bidder, performer }: ChosenBidder,
  revisions: readonly PlannedRevision[],
): string {
  const sealed = sealedRevisionOf(revisions);
  return bidBinding(SEALING_SCHEME, {
    ...{ bidId, lotId, bidderId: bidder.id, capacity: capacityOf(performer), performerId: performer?.id ?? null },
    ...{
      revision: revisions.indexOf(sealed) + 1,
      receiptNumber: sealed.receiptNumber,
      contentHash: sealed.contentHash,
    },
  });
}

/** A qualification, and the service area, are asked for only where enough hold them. */
function fairTerms({ setting, pool }: ProjectContext, scenario: Scenario, { publishedAt }: Timeline): Terms {
  const terms = termsOf(setting, scenario, publishedAt);
  if (pool.suffices(scenario.bids, terms)) return terms;
  const { qualified: _, ...open } = scenario;
  const unqualified = termsOf(setting, open, publishedAt);
  if (pool.suffices(scenario.bids, unqualified)) return unqualified;
  return { ...unqualified, eligibility: { ...unqualified.eligibility, serviceAreaRequired: false } };
}

function secretsOf({ setting: { secrets }, sealing }: ProjectContext, projectId: string): ProjectSecrets {
  const sealedKey = sealing.newProjectKey(projectId, secrets.bytes(`key:${projectId}`));
  const drawSecret = secrets.hex(`draw:${projectId}`);
  const key: ProjectKey = sealing.projectKey(projectId, sealedKey);
  return { key, sealedKey, drawSecret, drawCommitment: drawCommitment(drawSecret) };
}

/** Whole hundreds of yuan; a bid that is tied asks the price of the one before. */
function priceOf({ bids, budgetYuan }: Scenario, index: number): number {
  const percent = bids[index]?.price ?? 100;
  return Math.round((budgetYuan * percent) / 10_000) * 100 * 100;
}

function contentOf({ secrets }: Setting, bidId: string, priceFen: number, proposal: string): BidContent {
  return {
    priceFen,
    proposal,
    drawSecret: secrets.hex(`bid-draw:${bidId}`),
    salt: secrets.hex(`bid-salt:${bidId}`, 16),
  };
}

function revisionsOf(
  { secrets }: Setting,
  random: Random,
  { replaced, withdrawn }: BidSketch,
  bidId: string,
  content: BidContent,
  { publishedAt, deadlineAt }: Timeline,
  latest: Date,
): PlannedRevision[] {
  const acts: PlannedRevision['act'][] = ['SUBMITTED'];
  if (replaced) acts.push('REPLACED');
  if (withdrawn) acts.push('WITHDRAWN');
  const from = later(publishedAt, 60).getTime();
  const until = (latest < deadlineAt ? latest : later(deadlineAt, -5)).getTime();
  const hash = bidContentHash(content);
  const earlier = bidContentHash({ ...content, priceFen: content.priceFen + 100_000 });
  const times = acts.map(() => from + Math.floor(((until - from) / 1_000) * (random.int(0, 9_999) / 10_000)) * 1_000);
  return times
    .sort((a, b) => a - b)
    .map((time, index) => ({
      act: acts[index] ?? 'SUBMITTED',
      at: new Date(time + index),
      receiptNumber: receiptNumberOf(secrets.hex(`receipt:${bidId}:${index}`, 10)),
      contentHash: replaced && index === 0 ? earlier : hash,
    }));
}
