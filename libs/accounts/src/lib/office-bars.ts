import type { Violation } from '@chengjie/kernel';
import { sharedLoader, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

/** An officer, and the account or the proposed role that it would act on. */
export interface BarredActs {
  readonly officerId: string;
  readonly id: string;
}

/** What a lib above knows that stands against an office, whose acts the database refuses: for each asked, what bars it. */
export interface OfficeBar {
  readonly ofAccounts: (asked: readonly BarredActs[]) => Promise<readonly (Violation | undefined)[]>;
  /** Against confirming a proposed role. */
  readonly ofProposals: (asked: readonly BarredActs[]) => Promise<readonly (Violation | undefined)[]>;
  /** Against deciding facts by which bids are eligible or preferred. */
  readonly ofFacts: (officerIds: readonly string[]) => Promise<readonly (Violation | undefined)[]>;
}

/** What keeps an office from acting on accounts and roles that this lib does not know: whoever buys, and whoever bids (docs/adr/0019). */
@Injectable()
export class OfficeBars {
  private bar: OfficeBar | undefined;
  private readonly accounts = this.asked('ofAccounts');
  private readonly proposals = this.asked('ofProposals');
  private readonly facts = sharedLoader<string, Violation | undefined>(async (ids) =>
    this.bar ? this.bar.ofFacts(ids) : ids.map(() => undefined),
  );

  /** Called once, by the lib that knows. */
  knownTo(bar: OfficeBar): void {
    this.bar = bar;
  }

  ofAccount({ accountId: officerId }: Actor, id: string): Promise<Violation | undefined> {
    return this.accounts.load({ officerId, id });
  }

  ofProposal({ accountId: officerId }: Actor, id: string): Promise<Violation | undefined> {
    return this.proposals.load({ officerId, id });
  }

  ofFacts({ accountId }: Pick<Actor, 'accountId'>): Promise<Violation | undefined> {
    return this.facts.load(accountId);
  }

  private asked(about: 'ofAccounts' | 'ofProposals') {
    return sharedLoader<BarredActs, Violation | undefined>(async (asked) =>
      this.bar ? this.bar[about](asked) : asked.map(() => undefined),
    );
  }
}
