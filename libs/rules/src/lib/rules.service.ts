import { parseCalendarYear, type RulePack, type WorkingCalendar } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { applicablePack, RuleBook, type KeptPack } from './rule-book.js';
import { currentRevision, enterPack, enterYear, wholeBook } from './rules.statements.js';

/** What a project keeps of the pack that it was published under. */
export interface FrozenPack {
  readonly rulePackId: string | null;
  readonly rulePackHash: string | null;
}

/**
 * The rule packs and the calendar of the database. They are kept in memory, and each question of what is in force looks
 * first whether that is still all there is: one short statement, in the asking transaction if there is one, so that a
 * pack which another process has entered counts from its commit on. The pack of a project cannot change, so asking for it
 * takes no statement at all.
 */
@Injectable()
export class Rules {
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

  /**
   * Enters a pack for good: it counts from its first day on, and ends the region's pack of before.
   * @returns its hash
   * @throws UnsoundValueError naming each field that is wrong
   */
  async enter(value: unknown): Promise<string> {
    const entered = await this.database.queryOne(enterPack, [JSON.stringify(applicablePack(value))]);
    return entered?.hash ?? '';
  }

  /** Enters a year of the calendar, or a later version of it. @throws UnsoundValueError */
  async enterYear(value: unknown): Promise<void> {
    await this.database.query(enterYear, [JSON.stringify(parseCalendarYear(value))]);
  }
}
