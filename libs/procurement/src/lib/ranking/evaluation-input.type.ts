import type {
  Criterion,
  DrawRevelation,
  EvaluatedBid,
  EvaluationInput,
  Evaluator,
  Invalidity,
  LadderStep,
  ScoreSheet,
} from '@chengjie/evaluation';
import { kept, recordType } from '@chengjie/platform';
import * as v from 'valibot';
import { ProcedureEnum, RegimeEnum } from '@chengjie/rules';
import { EvaluationMethodEnum, LadderStepEnum } from '../project/project.enums.js';
import { ScorePreferenceEnum } from './ranking.enums.js';
import { SAID, shown } from './shown-evaluation.js';

const criterion = shown<Criterion>()('EvaluationCriterion', 'A criterion that evaluators score by points.', {
  id: kept.text(SAID.criterion),
  name: kept.bilingual('Its name.'),
  maxPoints: kept.decimal('Most points it can bring, at most 2 places.'),
});

const ladderStep = shown<LadderStep>()('EvaluationLadderStep', 'A step of the tie ladder as printed in the notice.', {
  step: kept.oneOf(LadderStepEnum, 'What the step looks at.'),
  criterionId: v.optional(kept.text('Key of the criterion of a CRITERION step.')),
  prefer: v.optional(kept.oneOf(ScorePreferenceEnum, 'Which score of a CRITERION step comes first.')),
});

const evaluator = shown<Evaluator>()('EvaluationEvaluator', 'An evaluator, by pseudonym.', {
  id: kept.text('Pseudonym, e.g. 评审 1.'),
  recused: kept.flag('Whether it stood down: then none of its points count.'),
});

const invalidity = shown<Invalidity>()('EvaluationInvalidity', 'Why a review found a bid invalid.', {
  code: kept.text('Code of the ground, for programs.'),
  reason: kept.bilingual('The reason given.'),
});

const evaluatedBid = shown<EvaluatedBid>()('EvaluatedBid', 'An opened bid, as the ranking took it.', {
  id: kept.id(SAID.bid),
  bidderId: kept.id(SAID.bidder),
  bidderName: kept.text(SAID.bidderName),
  federation: kept.flag(SAID.federation),
  bidPriceFen: kept.named('price', kept.fen(SAID.bidPrice)),
  evaluatedPriceFen: kept.fen(SAID.evaluatedPrice),
  invalid: v.nullable(
    kept.as(invalidity, 'Why it is invalid; null for a valid bid. Prices over budget are found later.'),
  ),
  drawSecret: kept.text('The secret that came with the sealed bid, for a draw: lower-case hex.'),
});

const sheet = shown<ScoreSheet>()('EvaluationPoints', 'What one evaluator gave one bid for one criterion.', {
  evaluatorId: kept.text('Pseudonym of the evaluator.'),
  bidId: kept.id(SAID.bid),
  criterionId: kept.text(SAID.criterion),
  points: kept.decimal('From 0 to the most of the criterion, at most 2 places.'),
});

const revelation = shown<DrawRevelation>()('EvaluationDrawSecret', 'The buyer’s part of a draw.', {
  commitment: kept.text('What the buyer published with the notice: 32 bytes in lower-case hex.'),
  secret: kept.text('Its secret, published with the award: lower-case hex.'),
  entriesHash: v.optional(
    kept.text(
      'What was published with the opening of ids and secrets of all opened bids; null of lots opened before it was.',
    ),
  ),
});

/** An evaluation's input as it is stored. */
export const evaluationInput = shown<EvaluationInput>()('EvaluationBasis', 'All that a ranking depends on.', {
  schema: kept.as(v.literal('chengjie.evaluation/1'), 'Name and version of its form.'),
  projectId: kept.id('The project.'),
  lotId: kept.id('The lot.'),
  rulePackId: kept.text('Id of the rule pack that the project was published under.'),
  method: kept.oneOf(EvaluationMethodEnum, 'How bids are compared (评审方法).'),
  procedure: v.optional(
    kept.oneOf(ProcedureEnum, 'Procedure of the notice; null where its criteria could not be marked as technical.'),
  ),
  regime: v.optional(
    kept.oneOf(
      RegimeEnum,
      'Under what is purchased: with the procedure the words of the result; null of inputs from before 2.2.0.',
    ),
  ),
  ceilingFen: kept.fen('The published budget of the lot: a bid price above it is invalid (政府采购法 36).'),
  priceWeight: kept.decimal('Points for the price, at most 2 places; 0 unless the method scores it.'),
  criteria: kept.list(criterion, 'What is scored; with the price weight 100 points in all.'),
  technicalCriterionIds: v.optional(
    kept.list(kept.text(SAID.criterion), 'Consultations only: criteria of technical merit (财库〔2014〕214号, 25).'),
  ),
  tieLadder: kept.list(ladderStep, 'What decides among equal bids, in this order.'),
  evaluators: kept.list(evaluator, 'The panel.'),
  minimumValidBids: kept.count(
    'With fewer valid bids the lot fails: as the notice says, less those that were found no longer eligible since the first ranking.',
  ),
  bids: kept.paged(evaluatedBid, 'Every bid that was opened, invalid ones too.'),
  sheets: kept.paged(sheet, 'The points given, those of recused evaluators too: they do not count.'),
  draw: v.nullable(kept.as(revelation, 'The buyer’s part of a draw; null while it is sealed.')),
});

/** The same for GraphQL. */
export const EvaluationBasisType = recordType(evaluationInput, 'EvaluationBasis');
