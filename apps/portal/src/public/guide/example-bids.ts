import { drawCommitment, INPUT_SCHEMA, type EvaluationInput } from '@chengjie/evaluation';

/** A bid of a worked example. */
export interface ExampleBid {
  readonly letter: string;
  readonly federation: boolean;
  /** Price in fen. */
  readonly priceFen: number;
  /** Points for service quality, of 80. */
  readonly quality: string;
  /** What the bid would bring to a draw: 16 bytes in hex. */
  readonly drawSecret: string;
}

/** The worked examples by the article they belong to. */
export const EXAMPLES: Readonly<Record<string, readonly ExampleBid[]>> = {
  evaluation: [
    {
      letter: 'A',
      federation: false,
      priceFen: 8_000_000,
      quality: '70',
      drawSecret: '82ac50b799ed2ab78e47e4fc561301d4',
    },
    {
      letter: 'B',
      federation: false,
      priceFen: 9_000_000,
      quality: '72.5',
      drawSecret: 'c8bb43296bb760e469999af10a8ecf1e',
    },
    {
      letter: 'C',
      federation: false,
      priceFen: 10_000_000,
      quality: '75',
      drawSecret: '798d39d74f39dc7df502cd44dcf55f52',
    },
  ],
  'equal-terms': [
    {
      letter: 'F',
      federation: true,
      priceFen: 8_000_000,
      quality: '70',
      drawSecret: 'c8bb43296bb760e469999af10a8ecf1e',
    },
    {
      letter: 'N',
      federation: false,
      priceFen: 8_000_000,
      quality: '70',
      drawSecret: '82ac50b799ed2ab78e47e4fc561301d4',
    },
    {
      letter: 'M',
      federation: false,
      priceFen: 9_000_000,
      quality: '60',
      drawSecret: '798d39d74f39dc7df502cd44dcf55f52',
    },
  ],
};

const BUYER_SECRET = '6dbd0f28d0d97656768b7b4ed96255e6';

/** The input of an evaluation as a notice with price 20, quality 80 and the ladder federation, draw gives it. */
export function exampleInput(bids: readonly ExampleBid[], nameOf: (bid: ExampleBid) => string): EvaluationInput {
  return {
    schema: INPUT_SCHEMA,
    projectId: 'example',
    lotId: 'example',
    rulePackId: 'example',
    method: 'COMPREHENSIVE_SCORING',
    ...{ procedure: 'OPEN_TENDER', regime: 'STATUTORY' },
    ceilingFen: 20_000_000,
    priceWeight: '20',
    criteria: [{ id: 'quality', name: { zh: '服务质量', en: 'Service quality' }, maxPoints: '80' }],
    tieLadder: [{ step: 'FEDERATION' }, { step: 'DRAW' }],
    evaluators: [{ id: 'evaluator', recused: false }],
    minimumValidBids: 1,
    bids: bids.map((bid) => ({
      id: bid.letter,
      bidderId: bid.letter,
      bidderName: nameOf(bid),
      federation: bid.federation,
      bidPriceFen: bid.priceFen,
      evaluatedPriceFen: bid.priceFen,
      invalid: null,
      drawSecret: bid.drawSecret,
    })),
    sheets: bids.map(({ letter, quality }) => ({
      evaluatorId: 'evaluator',
      bidId: letter,
      criterionId: 'quality',
      points: quality,
    })),
    draw: { commitment: drawCommitment(BUYER_SECRET), secret: BUYER_SECRET },
  };
}
