import { AccountDirectoryReader } from '@chengjie/accounts';
import type { Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { lastToBegin, newestPack } from './own-packs.js';
import type { DecidedNow } from './step-decision.policy.js';
import type { StepDecisionRow } from './step-decision.terms.js';
import { StepDecisionsReader } from './step-decisions.reader.js';

/** What is so at the moment at which a decision is confirmed: asked by the act, and by what foresees it. */
@Injectable()
export class StepStandingReader {
  constructor(
    private readonly reader: StepDecisionsReader,
    private readonly directory: AccountDirectoryReader,
    private readonly rules: RulesReader,
  ) {}

  async of(actor: Actor | null, decision: StepDecisionRow): Promise<DecidedNow> {
    const { proposedById, proposerAgency, regionCode, basePackId, from } = decision;
    const held = await this.directory.heldGrants(proposedById);
    const { buys } = await this.reader.officeOf(proposedById, proposerAgency.id);
    const book = await this.rules.book();
    const begins = lastToBegin(book, regionCode)?.value.effectiveFrom ?? '';
    return {
      office: await this.reader.officeOf(actor?.accountId ?? null, actor?.acting.agencyId ?? null),
      today: await this.reader.today(),
      standing: {
        proposerHolds: held.some((grant) => grant.role === 'REGISTRAR' && grant.regionCode === regionCode),
        proposerBuys: buys,
        packChanged: newestPack(book, regionCode)?.value.id !== basePackId || begins >= from,
      },
    };
  }
}
