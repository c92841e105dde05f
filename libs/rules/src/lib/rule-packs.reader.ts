import { isRegionCode } from '@chengjie/kernel';
import {
  deadlineDoubts,
  earliestDeadline,
  type AllowedProcedure,
  type DeadlineDoubt,
  type ForbiddenProcedure,
  type Procedure,
  type Regime,
  type RulePack,
} from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { KeptPack } from './rule-book.js';
import { inTodaysWords, titleOf } from './rule-pack.presentation.js';
import type { EarliestDeadlineType, ProcedureRulesType, RulePackType } from './rule-pack.types.js';
import { procedureRules } from './rule.texts.js';
import { RulesReader } from './rules.reader.js';

/** What a deadline is asked for. */
export interface DeadlineQuestion {
  readonly regionCode: string;
  readonly regime: Regime;
  readonly procedure: Procedure;
  /** By default now, by the database's clock. */
  readonly publishedAt?: Date | null;
  /** By what an exercise divides its periods. */
  readonly exerciseFactor?: number | null;
}

/** Reads the rule packs as GraphQL shows them, and computes by them as the publication of a project does. */
@Injectable()
export class RulePacksReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** A pack by its id, if there is one. */
  async byId(id: string): Promise<RulePackType | null> {
    const pack = (await this.rules.book()).byId(id);
    return pack ? shown(pack) : null;
  }

  /** All packs, or those that count in a region, or the one in force there (or, without a region, those in force) on a day. */
  async list(regionCode?: string | null, on?: string | null): Promise<RulePackType[]> {
    if (regionCode && !isRegionCode(regionCode)) return [];
    const book = await this.rules.book();
    if (regionCode && on) return [book.inForce(on, regionCode)].filter((pack) => pack !== undefined).map(shown);
    return book.list(on, regionCode).map(shown);
  }

  /** The procedures of a pack, of one regime or of all. */
  procedures(pack: RulePack, regime?: Regime | null): ProcedureRulesType[] {
    return Object.entries(pack.procedures)
      .filter(([key]) => !regime || key === regime)
      .flatMap(([key, procedures]) =>
        Object.entries(procedures).map(([name, rules]) => describe(key as Regime, name as Procedure, rules)),
      );
  }

  /** What gives cause to look at a deadline again, by the calendar as it is known now. */
  async deadlineDoubts(at: Date): Promise<DeadlineDoubt[]> {
    return deadlineDoubts(at, (await this.rules.book()).calendar);
  }

  /** The earliest deadline of a project published then; null where no pack is in force. */
  async earliestDeadline(question: DeadlineQuestion): Promise<EarliestDeadlineType | null> {
    const { regionCode, regime, procedure } = question;
    if (!isRegionCode(regionCode)) return null;
    const from = question.publishedAt ?? (await this.database.now());
    const book = await this.rules.book();
    const pack = book.inForce(from, regionCode);
    if (!pack) return null;
    const rules = pack.value.procedures[regime][procedure];
    const found = rules.allowed ? earliestDeadline(from, rules, book.calendar, question.exerciseFactor ?? null) : null;
    const period = found && procedureRules(found.procedure).find(({ key }) => key === found.ruledBy);
    return {
      at: found?.at ?? null,
      period: period ?? null,
      provisional: found?.provisional ?? false,
      calendarVersion: found?.calendarVersion ?? null,
      procedure: describe(regime, procedure, rules),
      rulePack: shown(pack),
    };
  }
}

function shown({ value, hash, lastDay }: KeptPack): RulePackType {
  const { id, version, region, effectiveFrom } = value;
  const changes = { ...value.changes, zh: inTodaysWords(value.changes.zh) };
  return { id, version, title: titleOf(value), region, effectiveFrom, effectiveTo: lastDay, changes, value, hash };
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
