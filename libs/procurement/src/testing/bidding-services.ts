import { hash } from 'node:crypto';
import { PeopleReader } from '@chengjie/accounts';
import { newId } from '@chengjie/kernel';
import { MandatesReader, OrganizationsReader } from '@chengjie/organizations';
import { Database, Events, Jobs } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { ProcurementActs } from '../lib/acts/acts.service.js';
import { BidReader } from '../lib/bid/bid.reader.js';
import { Bids } from '../lib/bid/bid.service.js';
import type { SubmitBidInput } from '../lib/bid/bid.inputs.js';
import { BidWriter } from '../lib/bid/bid-writer.js';
import type { OwnedBid } from '../lib/bid/shown-bid.js';
import { BidderEligibilityReader } from '../lib/bid/bidder-eligibility.reader.js';
import { BidAgreementsReader } from '../lib/consent/bid-agreements.reader.js';
import { BidWarningsReader } from '../lib/consent/bid-warnings.reader.js';
import type { BidConsentAct } from '../lib/consent/consent.acts.js';
import { BidConsentsReader } from '../lib/consent/consents.reader.js';
import { BidConsents } from '../lib/consent/consents.service.js';
import { PerformerAgreementsReader } from '../lib/consent/performer-agreements.reader.js';
import { DueOpeningsReader } from '../lib/opening/due-openings.reader.js';
import { Openings } from '../lib/opening/opening.service.js';
import { procurementEntities } from '../lib/procurement.persistence.js';
import { ProjectStore } from '../lib/project/project.store.js';
import { ProvisionalDeadlines } from '../lib/project/provisional-deadlines.js';
import type { FixtureLot, FixtureOrganization, ProcurementWorld } from './fixtures.js';

/** A bid as specs say it. */
export type SpecBid = Partial<Omit<SubmitBidInput, 'price' | 'lotId'>> & { readonly yuan?: string };

/** A bidder's part of draws, the same whenever it is asked. */
export function drawSecretOf(bidderId: string): string {
  return hash('sha256', `draw:${bidderId}`);
}

/** One process's services of bidding and opening; its caches are its own. For specs only. */
export function biddingServices(database: Database, sealing: Sealing) {
  const rules = new RulesReader(database);
  const eligibility = new BidderEligibilityReader(new OrganizationsReader(database), rules);
  const bids = new Bids(database, sealing, eligibility, new BidWriter(database));
  const reader = new BidReader(database, sealing);
  const projects = new ProjectStore(database);
  const agreements = new BidAgreementsReader(database, new MandatesReader(database));
  const people = new PeopleReader(database);
  const jobs = new Jobs(database, '', () => undefined);
  const consentsReader = new BidConsentsReader(database);
  const consents = new BidConsents(database, jobs, consentsReader, eligibility, people);
  const events = new Events(database);
  const acts = new ProcurementActs(database, events, projects);
  return {
    due: new DueOpeningsReader(database),
    openings: new Openings(database, projects, sealing, eligibility, agreements, acts, jobs),
    deadlines: new ProvisionalDeadlines(database, projects, events, rules),
    reader,
    warnings: new BidWarningsReader(database, agreements, people, eligibility),
    performerAgreements: new PerformerAgreementsReader(database, agreements, consentsReader, people),
    consentsReader,
    ask: async (lot: FixtureLot, by: FixtureOrganization, performer: FixtureOrganization): Promise<string> => {
      const asked = { lotId: lot.lotId, performerId: performer.id, part: '上门服务' };
      return (await database.transaction(() => consents.ask(by.actor, asked))).consentId;
    },
    moveConsent: async (by: FixtureOrganization, key: BidConsentAct, consentId: string): Promise<void> => {
      await database.transaction(() => consents.move(by.actor, key, consentId, '说明理由'));
    },
    submit: (project: FixtureLot, by: FixtureOrganization, { yuan = '80000.00', ...bid }: SpecBid = {}) =>
      bids.submit(by.actor, {
        idempotencyKey: newId(),
        lotId: project.lotId,
        price: { amount: yuan },
        proposal: `${by.name}的服务方案`,
        drawSecret: drawSecretOf(by.id),
        capacity: bid.performerId ? 'VIA_FEDERATION' : 'SELF',
        ...bid,
      }),
    withdraw: (project: FixtureLot, by: FixtureOrganization) =>
      database.transaction(() => bids.withdraw(by.actor, { idempotencyKey: newId(), lotId: project.lotId })),
    own: (bidId: string, by: FixtureOrganization) => reader.own(bidId, by.actor) as Promise<OwnedBid>,
  };
}

/** Services of a second process on a world's database, with the same master key. */
export async function secondProcess(url: string, masterKey: Buffer) {
  const database = await Database.connect({ url, entities: procurementEntities, poolSize: 5 });
  return { ...biddingServices(database, new Sealing(masterKey)), close: () => database.close() };
}

/** Cancels a project behind the services' back. */
export async function cancelled({ loader }: ProcurementWorld, { id }: FixtureLot): Promise<void> {
  const end = `status = 'CANCELLED', end_reason = '{"code":"CANCELLED","zh":"","en":""}'`;
  await loader.run(
    `with lots as (update lot set ${end} where project_id = $1) update project set ${end} where id = $1`,
    [id],
  );
}

/** Moves a project's deadline to now; the clock itself is nobody's to move. */
export async function deadlinePasses(world: ProcurementWorld, project: FixtureLot): Promise<void> {
  await world.loader.run(
    'update project set deadline_provisional = false, deadline_at = clock_timestamp() where id = $1',
    [project.id],
  );
}
