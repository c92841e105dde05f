import { contentHash } from '@chengjie/kernel';
import type * as v from 'valibot';
import { checked, type Immutable } from '../checked.js';
import {
  RulePackSchema,
  type AbnormallyLowBidSchema,
  type AllowedProcedureSchema,
  type CertaintySchema,
  type CommonValuesSchema,
  type EvidenceSchema,
  type FederationStepSchema,
  type ForbiddenProcedureSchema,
  type ListingGroundSchema,
  type ListingRulesSchema,
  type PeriodSchema,
  type ProcedureValuesSchema,
  type RankingMeasureSchema,
  type RankingMethodSchema,
  type RatingTermSchema,
  type RegimeSchema,
  type RuleSourceSchema,
  type ThresholdsSchema,
} from './rule-pack.schema.js';

type Of<Schema extends v.GenericSchema> = Immutable<v.InferOutput<Schema>>;

/** A length of time as laws state it. */
export type Period = Of<typeof PeriodSchema>;

/** Category of purchase (采购类别): statutory, below the threshold of statutory procurement, or grant. */
export type Regime = Of<typeof RegimeSchema>;

/** How bids are compared (评审方法); the names are those of the evaluation library. */
export type RankingMethod = Of<typeof RankingMethodSchema>;

/** What a method's own order looks at, before the tie ladder: scores high to low, prices low to high. */
export type RankingMeasure = Of<typeof RankingMeasureSchema>;

/** How sure a rule is: the policy's own text, statute, ministry order or notice, or our own decision (domain.md). */
export type Certainty = Of<typeof CertaintySchema>;

/** By what a rule was checked: its official text, a copy or an excerpt, or from memory, to be checked by a person. */
export type Evidence = Of<typeof EvidenceSchema>;

/** Where a rule comes from. */
export type RuleSource = Of<typeof RuleSourceSchema>;

/** What a pack says of one procedure in one regime. */
export type ProcedureValues = Of<typeof ProcedureValuesSchema>;

/** A procedure that may be used. */
export type AllowedProcedure = Of<typeof AllowedProcedureSchema>;

/** A procedure that the regime does not have. */
export type ForbiddenProcedure = Of<typeof ForbiddenProcedureSchema>;

/** When a bid is so low that the bidder must explain it; percentages of bid prices, compared strictly. */
export type AbnormallyLowBidRule = Of<typeof AbnormallyLowBidSchema>;

/** A ground on which an organization comes on a list (民政部令第60号). */
export type ListingGround = Of<typeof ListingGroundSchema>;

/** How organizations come on the two lists, and leave them. */
export type ListingRules = Of<typeof ListingRulesSchema>;

/** When a notice has the tie-ladder step FEDERATION (policy 三(二)). */
export type FederationStepPolicy = Of<typeof FederationStepSchema>;

/** Amounts that tie a purchase to its regime, fen. */
export type Thresholds = Of<typeof ThresholdsSchema>;

/** From when until when ratings of a time are valid. */
export type RatingTerm = Of<typeof RatingTermSchema>;

/** What a pack says once for all procedures. */
export type CommonValues = Of<typeof CommonValuesSchema>;

/**
 * The rules in force in a region during a time, as a value: the law is revised, so no number of it is a constant in code.
 * A project keeps id and hash of the pack of its publication date; packs are never changed, only followed by others.
 */
export type RulePack = Of<typeof RulePackSchema>;

/** Procedure of purchase (采购方式). */
export type Procedure = keyof RulePack['procedures'][Regime];

/**
 * A rule pack from JSON, frozen.
 * @throws UnsoundValueError naming each field that is wrong
 */
export function parseRulePack(value: unknown): RulePack {
  return checked(RulePackSchema, 'rule pack', value);
}

/** SHA-256 of the pack's canonical JSON (RFC 8785): what a project was published under can be proved by it. */
export function rulePackHash(pack: RulePack): string {
  return contentHash(pack);
}
