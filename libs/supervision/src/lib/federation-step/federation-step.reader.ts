import { shanghaiDate } from '@chengjie/kernel';
import { decidedPack, UnsoundValueError, type RulePack } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { ruleChanges, RulesReader, RulePacksReader, type RuleChange, type RulePackType } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { daysToLast, warningDue } from './last-day.rules.js';
import { hasEnded } from './step-decision.policy.js';
import type { StepDecisionRow } from './step-decision.terms.js';
import { newestPack } from './own-packs.js';

/** The federation step of a province, by its pack that begins last. */
export interface FederationStepState {
  readonly regionCode: string;
  readonly packId: string;
  readonly ended: boolean;
  readonly until: string | null;
  readonly daysLeft: number | null;
  readonly near: boolean;
}

/** Reads how the federation step stands, and what a decision changes of the rules. */
@Injectable()
export class FederationStepReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
    private readonly packs: RulePacksReader,
  ) {}

  /** Of the province in which a region lies; null where it has no pack of its own. */
  async of(regionCode: string): Promise<FederationStepState | null> {
    const province = regionCode.slice(0, 2);
    const pack = newestPack(await this.rules.book(), province)?.value;
    if (!pack) return null;
    const today = shanghaiDate(await this.database.now());
    const daysLeft = daysToLast(pack, today);
    const { federationStep: step } = pack;
    return {
      ...{ regionCode: province, packId: pack.id, ended: hasEnded(step, today), until: lastDay(step) },
      ...{ daysLeft, near: warningDue(daysLeft) !== undefined },
    };
  }

  /** A pack as the API shows it. */
  pack(id: string): Promise<RulePackType | null> {
    return this.packs.byId(id);
  }

  /** The rules that a decision changes: of the pack that it made, or would make. */
  async changesBy(decision: StepDecisionRow): Promise<RuleChange[]> {
    const book = await this.rules.book();
    const base = book.byId(decision.basePackId)?.value;
    const made = decision.packId ? book.byId(decision.packId)?.value : base && wouldBe(base, decision);
    return base && made ? ruleChanges(base, made) : [];
  }
}

/** The day that ends it; none where a decision has ended it already, whose pack keeps the day of before. */
function lastDay({ regimes, until }: RulePack['federationStep']): string | null {
  return regimes.length === 0 ? null : (until ?? null);
}

function wouldBe(base: RulePack, decision: StepDecisionRow): RulePack | undefined {
  const { regionCode: region, from, until, documentName, documentNumber } = decision;
  try {
    return decidedPack(base, { region, from, until, document: `${documentName}（${documentNumber}）` });
  } catch (error) {
    if (error instanceof UnsoundValueError) return undefined;
    throw error;
  }
}
