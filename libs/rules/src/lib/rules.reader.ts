import type { RulePack, WorkingCalendar } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { RuleBook, type KeptPack } from './rule-book.js';
import { currentRevision, wholeBook } from './rules.statements.js';

/** What a project keeps of the pack that it was published under. */
export interface FrozenPack {
  readonly rulePackId: string | null;
  readonly rulePackHash: string | null;
}

/**
 * Reads the rule packs and the calendar of the database. They are kept in memory, and each question of what is in force looks
 * first whether that is still all there is: one short statement, in the asking transaction if there is one, so that a
 * pack which another process has entered counts from its commit on. The pack of a project cannot change, so asking for it
 * takes no statement at all.
 */
@Injectable()
export class RulesReader {
  private kept = new RuleBook('', [], []);

  constructor(private readonly database: Database) {}

  /** All packs and the calendar as of now. */
  async book(): Promise<RuleBook> {
    const state = await this.database.queryOne(currentRevision, []);
    if (state?.revision === this.kept.revision) return this.kept;
    const whole = await this.database.queryOne(wholeBook, []);
    if (!whole) throw new Error('The rules cannot be read');
    this.kept = new RuleBook(whole.revision, whole.packs, whole.years);
    return this.kept;
  }

  /** The pack in force in a region on a day or at an instant. */
  async inForce(on: Date | string, regionCode: string): Promise<KeptPack | undefined> {
    return (await this.book()).inForce(on, regionCode);
  }

  /** The calendar of working days, of all years that are published. @throws UnsoundValueError for a year that is none */
  async calendar(): Promise<WorkingCalendar> {
    return (await this.book()).calendar;
  }

  /**
   * The pack that a project was published under.
   * @throws Error when it is not there, or no longer what the project was published under
   */
  async ofProject({ rulePackId, rulePackHash }: FrozenPack): Promise<RulePack> {
    const id = rulePackId ?? '';
    const known = this.kept.byId(id);
    const pack = known?.hash === rulePackHash ? known : (await this.book()).byId(id);
    if (!pack) throw new Error(`There is no rule pack ${id}`);
    if (pack.hash === rulePackHash) return pack.value;
    throw new Error(`Rule pack ${id} is ${pack.hash}; the project was published under ${rulePackHash}`);
  }
}
