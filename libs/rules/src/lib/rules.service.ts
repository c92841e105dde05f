import { parseCalendarYear } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { applicablePack } from './rule-book.js';
import { enterPack, enterYear } from './rules.statements.js';

/** What is entered of rules; it counts from the commit on, in every process. */
@Injectable()
export class Rules {
  constructor(private readonly database: Database) {}

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
