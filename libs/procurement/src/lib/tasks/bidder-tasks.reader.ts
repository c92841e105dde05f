import { titlesOf, vocabularyOf, type Procured, type Task } from '@chengjie/kernel';
import { Database, organizationOf, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { consentTransitions } from '../consent/consent.policy.js';
import { BidConsentsReader } from '../consent/consents.reader.js';
import { STILL_TO_EXPLAIN } from '../finding/finding.statements.js';
import { ProjectReader } from '../project/project.reader.js';
import { bidderTasks } from './procurement.tasks.js';
import { titleOfLot, type NamedLot } from './title-of-lot.js';

interface PriceQuestion extends NamedLot, Procured {
  readonly projectId: string;
  readonly reference: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

/** The panel's questions about prices of an organization's bids, in their time. */
const questions = statement<PriceQuestion, [organizationId: string, most: number]>(
  'tasks_price_questions',
  `select p.id as "projectId", p.reference, p.title, p.title_en as "titleEn", p.regime, p.procedure, l.number, f.proposed_at as since, f.answer_until as "dueAt",
     exists (select from lot o where o.project_id = p.id and o.id <> l.id) as "ofSeveral"
   from bid b join bid_finding f on f.bid_id = b.id join lot l on l.id = f.lot_id join project p on p.id = f.project_id
   where b.bidder_id = $1 and l.status = 'OPENED' and ${STILL_TO_EXPLAIN} order by f.answer_until limit $2`,
);

/** What waits for an organization that bids, or in whose name somebody wants to. */
@Injectable()
export class BidderTasksReader {
  constructor(
    private readonly database: Database,
    private readonly consents: BidConsentsReader,
    private readonly projects: ProjectReader,
  ) {}

  async of(actor: Actor, most: number): Promise<Task[]> {
    const asked = await this.database.query(questions, [organizationOf(actor), most]);
    const { edges } = await this.consents.ownPage(actor, { first: most }, 'TO_ANSWER');
    const mine = edges
      .map(({ node }) => node)
      .filter((consent) => consentTransitions(actor, consent).some(({ key }) => key === 'agreeToBid'));
    const projects = await this.projects.byIds(mine.map(({ projectId }) => projectId));
    return [
      ...asked.map(({ projectId: thingId, reference, since, dueAt, ...lot }) =>
        bidderTasks.EXPLAIN_PRICE({
          ...{ thingId, reference, since, dueAt },
          ...{ title: titleOfLot(lot), vocabulary: vocabularyOf(lot) },
        }),
      ),
      ...mine.flatMap(({ projectId, askedAt: since, federation }) => {
        const project = projects.get(projectId);
        if (!project) return [];
        const { reference, deadlineAt: dueAt } = project;
        const vocabulary = vocabularyOf(project);
        const facts = { thingId: projectId, reference, since, dueAt, title: titlesOf(project), vocabulary };
        return [bidderTasks.ANSWER_CONSENT(facts, { federation: federation.name })];
      }),
    ];
  }
}
