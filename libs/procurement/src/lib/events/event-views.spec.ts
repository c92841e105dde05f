import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Events, PublicEvents, type Actor } from '@chengjie/platform';
import { projectEvents } from '../procurement.events.js';
import { ProjectReader } from '../project/project.reader.js';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';
import { ProjectEventReader } from './project-event.reader.js';

type Kind = keyof typeof projectEvents;

/** What is not public, and when the buyer reads it: as what it is about is shown to it. Nobody else reads any of it. */
const INTERNAL: Partial<Record<Kind, 'at once' | 'once opened' | 'once decided'>> = {
  PROJECT_DRAFTED: 'at once',
  PROJECT_DRAFT_CHANGED: 'at once',
  PANEL_APPOINTED: 'at once',
  EVALUATOR_RECUSED: 'at once',
  FINDING_PROPOSED: 'at once',
  FINDING_VOTED: 'once decided',
  BID_INVALIDATED: 'once opened',
  SCORE_SHEET_SUBMITTED: 'at once',
  SCORE_SHEET_CORRECTED: 'at once',
};

describe('an event shows nobody what the thing that it is about does not', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;
  let events: ProjectEventReader;
  let project: FixtureProject;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
    const log = new Events(world.database);
    const stream = new PublicEvents(db.url, log, () => undefined);
    events = new ProjectEventReader(world.database, stream, new ProjectReader(world.database));
  });

  afterAll(() => panel.close());

  /** A project with an open finding, and an event of each kind about that. */
  const withAllKinds = async () => {
    project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
    await services.proposeInvalid(world.evaluator(1), project.bidIds[0] ?? '');
    const [finding] = await db.query<{ id: string }>('select id from bid_finding where project_id = $1', [project.id]);
    const findingId = finding?.id ?? '';
    for (const [type, { kind }] of Object.entries(projectEvents))
      await world.loader.run(
        `insert into event (type, actor_label, subject_type, subject_id, public, data) values ($1, 'x', 'PROJECT', $2, $3, $4)`,
        [type, project.id, kind.public, JSON.stringify({ findingId })],
      );
    return findingId;
  };
  /** The kinds that somebody reads, and how often each. */
  const seenBy = async (actor: Actor | null, openedAt: Date | null = new Date()) => {
    const about = { id: project.id, buyer: { id: world.agencyId }, regionCode: world.regionCode, openedAt };
    const { edges } = await events.page({}, about, actor, { first: 100 });
    return new Set(edges.map(({ node }) => node.type));
  };
  const publicKinds = new Set(Object.entries(projectEvents).flatMap(([type, { kind }]) => (kind.public ? [type] : [])));
  const buyers = (...when: readonly string[]) =>
    new Set([
      ...publicKinds,
      ...Object.entries(INTERNAL).flatMap(([type, from]) => (when.includes(from) ? [type] : [])),
    ]);

  it('names each kind that is not public', () => {
    const internal = Object.keys(projectEvents).filter((type) => !publicKinds.has(type));
    expect(Object.keys(INTERNAL).toSorted()).toEqual(internal.toSorted());
  });

  it('to whom it is not public: each viewer, whatever the kind', async () => {
    await withAllKinds();
    const others: Record<string, Actor | null> = {
      ...{ public: null, bidder: south.actor, 'bidder whom it is about': north.actor, supervisor: world.supervisor },
      ...{ 'member of the panel': world.evaluator(2), 'evaluator elsewhere': world.evaluator(5) },
      'another office': { ...world.buyer, acting: { ...world.buyer.acting, agencyId: north.id } },
    };
    for (const [name, actor] of Object.entries(others))
      expect([name, await seenBy(actor)]).toEqual([name, publicKinds]);
  });

  it('to the buyer: votes when they are decided, not before', async () => {
    const findingId = await withAllKinds();
    expect(await seenBy(world.buyer, null)).toEqual(buyers('at once', 'once decided'));
    expect(await seenBy(world.buyer)).toEqual(buyers('at once', 'once opened'));
    const shown = async () =>
      (await services.findingReader.visible([findingId], world.buyer)).get(findingId)?.votes.length;
    expect(await shown()).toBe(0);
    await services.vote(world.evaluator(2), findingId, true);
    expect(await shown()).toBe(2);
    expect(await seenBy(world.buyer)).toEqual(buyers('at once', 'once opened', 'once decided'));
  });

  it('to the buyer: votes that a cancelled project left open', async () => {
    await withAllKinds();
    await services.cancel(project);
    expect(await seenBy(world.buyer)).toEqual(buyers('at once', 'once opened', 'once decided'));
  });
});
