import { drawEntriesHash, drawOrder, drawSeed, groupDrawSeed, type DrawEntry } from './draw.js';
import type { EvaluatedBid, EvaluationInput } from './input.js';
import { hasSeedForEachDraw, type Draw, type EngineVersion, type LotDrawSeed } from './result.js';

/** How equal bids of a lot are drawn by the rules of a version. */
export interface Drawing {
  /** Draws a group, by bid id, at a step of the ladder. */
  readonly draw: (ladderStepIndex: number, group: readonly EvaluatedBid[]) => Draw;
  /** The seed of all draws of the lot, computed when it is first asked for; null before 2.0.0, when each draw had its own. */
  readonly seed: () => LotDrawSeed | null;
}

/** The drawing of a lot; null while the buyer's secret is sealed. */
export function drawingOf(input: EvaluationInput, version: EngineVersion): Drawing | null {
  if (input.draw === null) return null;
  return hasSeedForEachDraw(version) ? drawingByGroup(input, input.draw) : drawingByLot(input, input.draw);
}

function drawingByLot({ projectId, lotId, bids }: EvaluationInput, { secret, commitment }: Revealed): Drawing {
  let known: LotDrawSeed | undefined;
  const seed = () => {
    const entriesHash = known?.entriesHash ?? drawEntriesHash({ projectId, lotId, entries: bids.map(entryOf) });
    known ??= { buyerSecret: secret, buyerCommitment: commitment, entriesHash, seed: drawSeed(entriesHash, secret) };
    return known;
  };
  return {
    seed,
    draw: (ladderStepIndex, group) => ({ ladderStepIndex, order: drawOrder(seed().seed, group.map(idOf)) }),
  };
}

function drawingByGroup({ projectId, lotId }: EvaluationInput, { secret, commitment }: Revealed): Drawing {
  return {
    seed: () => null,
    draw: (ladderStepIndex, group) => {
      const entries = group.map(entryOf);
      const seed = groupDrawSeed({ projectId, lotId, ladderStepIndex, buyerSecret: secret, entries });
      const subject = { ladderStepIndex, projectId, lotId, buyerSecret: secret, buyerCommitment: commitment };
      return { ...subject, entries, seed, order: drawOrder(seed, group.map(idOf)) };
    },
  };
}

type Revealed = NonNullable<EvaluationInput['draw']>;

function entryOf({ id, drawSecret }: EvaluatedBid): DrawEntry {
  return { bidId: id, secret: drawSecret };
}

function idOf({ id }: EvaluatedBid): string {
  return id;
}
