import { isRegionCode, isWithinRegion, shanghaiDate } from '@chengjie/kernel';
import {
  earliestDeadline,
  RULE_PACKS,
  rulePackFor,
  type AllowedProcedure,
  type ForbiddenProcedure,
  type Procedure,
  type Regime,
  type RulePack,
} from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { EarliestDeadlineType, ProcedureRulesType } from './rule-pack.types.js';
import { procedureRules } from './rule.texts.js';

/** What a deadline is asked for. */
export interface DeadlineQuestion {
  readonly regionCode: string;
  readonly regime: Regime;
  readonly procedure: Procedure;
  /** By default now, by the database's clock. */
  readonly publishedAt?: Date | null;
}

/** Reads the rule packs, and computes by them as the publication of a project does. */
@Injectable()
export class RulePacksReader {
  constructor(private readonly database: Database) {}

  /** A pack by its id, if there is one. */
  byId(id: string): RulePack | undefined {
    return RULE_PACKS.find((pack) => pack.id === id);
  }

  /** All packs, or those that count in a region, or the one in force there (or, without a region, those in force) on a day. */
  list(regionCode?: string | null, on?: string | null): readonly RulePack[] {
    if (regionCode && !isRegionCode(regionCode)) return [];
    if (regionCode && on) return [rulePackFor(on, regionCode)].filter((pack) => pack !== undefined);
    return RULE_PACKS.filter(
      ({ region }) => !regionCode || region === 'CN' || isWithinRegion(regionCode, region),
    ).filter(
      ({ effectiveFrom, effectiveTo }) => !on || (effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo)),
    );
  }

  /** The procedures of a pack, of one regime or of all. */
  procedures(pack: RulePack, regime?: Regime | null): ProcedureRulesType[] {
    return Object.entries(pack.procedures)
      .filter(([key]) => !regime || key === regime)
      .flatMap(([key, procedures]) =>
        Object.entries(procedures).map(([name, rules]) => describe(key as Regime, name as Procedure, rules)),
      );
  }

  /** The earliest deadline of a project published then; null where no pack is in force. */
  async earliestDeadline(question: DeadlineQuestion): Promise<EarliestDeadlineType | null> {
    const { regionCode, regime, procedure } = question;
    if (!isRegionCode(regionCode)) return null;
    const from = question.publishedAt ?? (await this.database.now());
    const pack = rulePackFor(shanghaiDate(from), regionCode);
    if (!pack) return null;
    const rules = pack.procedures[regime][procedure];
    const found = rules.allowed ? earliestDeadline(from, rules, null) : null;
    return {
      at: found?.at ?? null,
      provisional: found?.provisional ?? false,
      calendarVersion: found?.calendarVersion ?? null,
      procedure: describe(regime, procedure, rules),
      rulePack: pack,
    };
  }
}

function describe(
  regime: Regime,
  procedure: Procedure,
  rules: AllowedProcedure | ForbiddenProcedure,
): ProcedureRulesType {
  const { allowed } = rules;
  return rules.allowed
    ? { regime, procedure, allowed, reason: null, source: null, rules: procedureRules(rules) }
    : { regime, procedure, allowed, reason: rules.reason, source: rules.source, rules: [] };
}
