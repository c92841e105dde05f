import type { Bilingual } from '@chengjie/kernel';
import { parseRulePack, type FederationStepPolicy, type RulePack, type RuleSource } from './rule-pack.js';

/** What the competent office decided about the federation step (policy 三(二)) once its last day comes near. */
export interface FederationStepDecision {
  /** Code of the region whose pack it is. */
  readonly region: string;
  /** First day of the pack that says so, YYYY-MM-DD. */
  readonly from: string;
  /** Last day on which a notice may have the step; null ends it with `from`. */
  readonly until: string | null;
  /** Full name of the office's document with its number, in Chinese. */
  readonly document: string;
}

/**
 * The pack that follows another one by an office's decision to go on with the federation step, or to end it. Packs are never changed: a
 * notice keeps the one of its day. Its source says that it was decided, so that packs that follow carry it over.
 * @throws UnsoundValueError when a day or the region is none
 */
export function decidedPack(pack: RulePack, { region, from, until, document }: FederationStepDecision): RulePack {
  const step = until === null ? { ...pack.federationStep, ...ENDED } : { ...pack.federationStep, until };
  const changes: Bilingual =
    until === null
      ? { zh: `联合会优先步骤自${from}起不再适用。`, en: `The federation step ends: no notice has it from ${from} on.` }
      : { zh: `联合会优先步骤经确认延续至${until}。`, en: `The federation step is confirmed until ${until}.` };
  const source: RuleSource = { document, certainty: 'O', evidence: 'TEXT', note: changes.zh, decidedFrom: from };
  return following(pack, { region, from, changes, step, source });
}

/**
 * The pack that follows one of a region within, whose federation step an office decided: there the same holds, from the same day on.
 * @throws UnsoundValueError
 */
export function decidedWithin(pack: RulePack, decided: RulePack): RulePack {
  const { effectiveFrom: from, changes, federationStep: step, sources } = decided;
  return following(pack, { region: pack.region, from, changes, step, source: sources.federationStep });
}

interface Following {
  readonly region: string;
  readonly from: string;
  readonly changes: Bilingual;
  readonly step: FederationStepPolicy;
  readonly source: RuleSource;
}

function following(pack: RulePack, { region, from, changes, step, source }: Following): RulePack {
  const id = `${region}-${from}`;
  return parseRulePack({
    ...pack,
    ...{ id, version: 1, region, effectiveFrom: from, effectiveTo: null, changes },
    title: { zh: `规则包 ${id}`, en: `Rule pack ${id}` },
    federationStep: step,
    sources: { ...pack.sources, federationStep: source },
  });
}

const ENDED = { requiredForCivilAffairsMoney: false, mayBeStatedByOthers: false, regimes: [] };
