import {
  Person,
  PublishedMoreEventsDocument,
  PublishedOpeningEventsDocument,
  PublishedOpeningsDocument,
  PublishedProjectDocument,
  PublishedRankingsDocument,
  type PublishedEventsFragment,
} from '@chengjie/exercise';
import { UserFacingError } from '@chengjie/terminal';
import type { PublishedLot } from '@chengjie/verification';

/** A lot with its number. */
export interface NumberedLot {
  readonly number: number;
  readonly lot: PublishedLot;
}

type ToldEvent = PublishedEventsFragment['nodes'][number];

interface ListPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * All that is published about a project's lots, each of them, asked as anybody can ask it.
 * @param reference the project's number, e.g. CJ-2026-000123
 * @throws UserFacingError when there is no such project
 */
export async function publishedProject(url: string, reference: string): Promise<readonly NumberedLot[]> {
  const anybody = Person.anybody(url);
  const by = { reference };
  const { project } = await anybody.ask(PublishedProjectDocument, { by });
  if (!project) throw new UserFacingError(`There is no published project ${reference} on ${url}.`);
  const { lots, id: projectId, events: told, ...ofProject } = project;
  const events = await wholeEvents(anybody, by, told);
  const found: NumberedLot[] = [];
  for (const { number, openingRecord, rankedBids, ...ofLot } of lots) {
    const opened = await whole(openingRecord, async (after) => {
      const answer = await anybody.ask(PublishedOpeningsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.openingRecord ?? null;
    });
    const ranked = await whole(rankedBids, async (after) => {
      const answer = await anybody.ask(PublishedRankingsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.rankedBids ?? null;
    });
    const lists = { openingRecord: opened, rankedBids: ranked, events };
    found.push({ number, lot: { ...ofProject, ...ofLot, ...lists, projectId } });
  }
  return found;
}

/** All events, and of each opening all bids that its event keeps. */
async function wholeEvents(
  anybody: Person,
  by: { readonly reference: string },
  first: ListPage<ToldEvent>,
): Promise<PublishedLot['events']> {
  const told = await whole(first, async (after) => {
    const { project } = await anybody.ask(PublishedMoreEventsDocument, { by, after });
    return project?.events ?? null;
  });
  return Promise.all(
    (told?.nodes ?? []).map(async (event) => {
      if (!('opening' in event)) return event;
      const bids = await whole(event.opening.bids, async (after) => {
        const { project } = await anybody.ask(PublishedOpeningEventsDocument, { by, after });
        const same = project?.events.nodes.find(({ sequence }) => sequence === event.sequence);
        return same && 'opening' in same ? same.opening.bids : null;
      });
      return { ...event, opening: { ...event.opening, bids: bids ?? event.opening.bids } };
    }),
  );
}

/** A list with all of its pages; null where there is none. */
async function whole<Node>(
  first: ListPage<Node> | null,
  next: (after: string) => Promise<ListPage<Node> | null>,
): Promise<{ readonly nodes: readonly Node[] } | null> {
  const nodes = [...(first?.nodes ?? [])];
  for (let page = first; page?.pageInfo.hasNextPage && page.pageInfo.endCursor;) {
    page = await next(page.pageInfo.endCursor);
    nodes.push(...(page?.nodes ?? []));
  }
  return first && { nodes };
}
