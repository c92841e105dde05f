import { shanghaiDate } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Database, eachAlone, statement } from '@chengjie/platform';
import { RulesReader, type KeptPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { daysToLast, warningDue } from './last-day.rules.js';
import { stepDecisionMails } from './step-decision.mails.js';
import type { WarnedDays } from './step-decision.terms.js';
import { StepDecisionsReader } from './step-decisions.reader.js';
import { newestPack } from './own-packs.js';

const warnOnce = statement<{ days: number }, [packId: string, days: number]>(
  'federation_step_warn_once',
  `insert into federation_step_warning (pack_id, days) values ($1, $2) on conflict do nothing returning days`,
);

/** Warns the office of a province that the last day of its step is near, once at each stage. */
@Injectable()
export class StepWarnings {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
    private readonly reader: StepDecisionsReader,
    private readonly outbox: Outbox,
  ) {}

  /** Looks at the pack of each province that begins last: a decision that goes on ends the warnings. @returns how many were sent */
  async warn(): Promise<number> {
    const book = await this.rules.book();
    const today = shanghaiDate(await this.database.now());
    const provinces = new Set(book.list().flatMap(({ value: { region } }) => (region === 'CN' ? [] : [region])));
    let sent = 0;
    await eachAlone(provinces, 'Some offices cannot be warned', async (region) => {
      const pack = newestPack(book, region);
      const days = pack ? daysToLast(pack.value, today) : null;
      const stage = warningDue(days);
      if (pack && days !== null && stage) sent += await this.warnOf(pack, days, stage);
    });
    return sent;
  }

  /** Whom no mail reaches is not warned, and will be once somebody is there. */
  private warnOf({ value: pack }: KeptPack, days: number, stage: WarnedDays): Promise<number> {
    return this.database.transaction(async () => {
      const readers = await this.reader.registrars(pack.region);
      if (readers.length === 0 || !(await this.database.queryOne(warnOnce, [pack.id, stage]))) return 0;
      const near = { until: pack.federationStep.until ?? '', days };
      await this.outbox.post(stepDecisionMails.FEDERATION_STEP_NEAR_ITS_END(near, '/desk/federation-step'), readers);
      return 1;
    });
  }
}
