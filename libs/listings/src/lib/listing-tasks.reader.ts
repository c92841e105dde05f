import { defineTasks, inBoth, type Task } from '@chengjie/kernel';
import { actsAs, Database, keptOfPages, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { SeriousListingAct } from './serious-listing.acts.js';
import { OfficerBarsReader } from './officer-bars.reader.js';
import { proposalTransitions } from './serious-listing.policy.js';
import { SeriousListingsReader, type SeriousListingRow } from './serious-listings.reader.js';

/** What a proposal of the serious list can want of somebody. */
export const listingTasks = defineTasks({
  REPLY_TO_LISTING_NOTICE: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '答复拟列入严重违法失信名单的通知',
      en: 'Reply to the notice that the serious list is proposed',
    },
    description: 'The serious list is proposed for the organization, which may reply.',
  },
  SERVE_LISTING_NOTICE: {
    ...{ urgency: 'WAITS', zh: '送达拟列入通知', en: 'Serve the notice of a proposed listing' },
    description: 'The serious list is proposed, and the organization was not told yet.',
  },
  DECIDE_SERIOUS_LISTING: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '决定是否列入严重违法失信名单',
      en: 'Decide whether an organization comes on the serious list',
    },
    description: 'The organization replied, or its days are over: another officer decides.',
  },
});

/** Finds proposals that wait for somebody. */
@Injectable()
export class ListingTasksReader {
  constructor(
    private readonly database: Database,
    private readonly proposals: SeriousListingsReader,
    private readonly bars: OfficerBarsReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    if (actsAs(actor, 'ORGANIZATION'))
      return (await this.waiting(actor, most, 'NOTICED', 'replyToListingNotice')).map((of) =>
        listingTasks.REPLY_TO_LISTING_NOTICE({
          ...thing(of),
          since: of.noticedAt ?? of.proposedAt,
          dueAt: of.replyUntil,
        }),
      );
    const [unserved, noticed, replied] = [
      await this.waiting(actor, most, 'PROPOSED', 'serveListingNotice'),
      await this.waiting(actor, most, 'NOTICED', 'listAsSerious'),
      await this.waiting(actor, most, 'REPLIED', 'listAsSerious'),
    ];
    return [
      ...unserved.map((of) =>
        listingTasks.SERVE_LISTING_NOTICE({ ...thing(of), since: of.proposedAt, dueAt: of.dueAt }),
      ),
      ...[...replied, ...noticed].map((of) =>
        listingTasks.DECIDE_SERIOUS_LISTING({
          ...thing(of),
          since: of.repliedAt ?? of.replyUntil ?? of.proposedAt,
          dueAt: of.dueAt,
        }),
      ),
    ];
  }

  private async waiting(
    actor: Actor,
    most: number,
    status: SeriousListingRow['status'],
    act: SeriousListingAct,
  ): Promise<SeriousListingRow[]> {
    const now = await this.database.now();
    return keptOfPages(
      (page) => this.proposals.page(actor, [status], page),
      most,
      async (proposal) => {
        const barred = await this.bars.of(actor, proposal.organizationId);
        return proposalTransitions(actor, proposal, barred, now).some(({ key, disabled }) => key === act && !disabled);
      },
    );
  }
}

const thing = ({ id, organization }: SeriousListingRow) => ({ thingId: id, title: inBoth(organization.name) });
