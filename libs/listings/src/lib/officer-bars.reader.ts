import { OfficeBars } from '@chengjie/accounts';
import { wordsOfViolation, type Bilingual } from '@chengjie/kernel';
import { OwnAffairsReader } from '@chengjie/organizations';
import type { Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';

/** Why an officer leaves an organization's lists to others: it acts for an organization as well, or buys. */
@Injectable()
export class OfficerBarsReader {
  constructor(
    private readonly affairs: OwnAffairsReader,
    private readonly bars: OfficeBars,
  ) {}

  async of(actor: Actor, organizationId: string): Promise<Bilingual | undefined> {
    const [recused, buys] = await Promise.all([this.affairs.barOf(actor, organizationId), this.bars.ofFacts(actor)]);
    return recused ?? (buys && wordsOfViolation(buys, 'ANY'));
  }
}
