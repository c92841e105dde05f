import type { QueryName } from './options.js';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Named {
  readonly rowId: string;
  readonly name: string;
}

interface PeerProject {
  readonly rowId: string;
  readonly reference: string;
  readonly title: string;
  readonly status: string;
  readonly publishedAt: string;
  readonly deadlineAt: string;
  readonly budgetFen: string;
  readonly buyer: Named;
  readonly region: { readonly code: string; readonly name: string };
  readonly function: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
}

interface PeerRankedBid {
  readonly rowId: string;
  readonly bidder: Named;
  readonly performer: Named | null;
  readonly priceFen: string;
}

interface PeerEdition {
  readonly number: number;
  readonly organizations: Page<{ readonly organizationId: string }>;
}

interface PeerData {
  readonly allProjects: Page<PeerProject>;
  readonly allEditions: { readonly nodes: readonly PeerEdition[] };
  readonly projectByRowId: (PeerProject & { readonly rankedBids: Pick<Page<PeerRankedBid>, 'edges'> }) | null;
}

/** The peer's data in the API's words, so that equal contents are equal values; see {@link withoutCursors}. */
export function inWordsOfApi(query: QueryName, data: PeerData): unknown {
  switch (query) {
    case 'Q1':
      return { projects: page(data.allProjects, listedProject) };
    case 'Q2':
      return { organizationCatalog: data.allEditions.nodes.map(edition)[0] ?? null };
    case 'Q3':
      return { project: data.projectByRowId && rankedProject(data.projectByRowId) };
  }
}

/** The value with each cursor replaced by whether there is one: servers make them differently. */
export function withoutCursors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCursors);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'endCursor' ? each !== null : withoutCursors(each)]),
  );
}

function page<Node>({ edges, pageInfo }: Page<Node>, nodeOf: (node: Node) => object) {
  return { edges: edges.map(({ node }) => ({ node: nodeOf(node) })), pageInfo };
}

function listedProject({ publishedAt, region, ...project }: PeerProject) {
  return { ...projectOf(project), publishedAt: instant(publishedAt), region };
}

function rankedProject({ rankedBids, ...project }: NonNullable<PeerData['projectByRowId']>) {
  const ranking = { edges: rankedBids.edges.map(({ node }) => ({ node: bidOf(node) })) };
  return { ...projectOf(project), lots: [{ rankedBids: ranking }] }; // the peer's view holds projects of one lot
}

function projectOf({
  rowId,
  budgetFen,
  deadlineAt,
  buyer,
  function: of,
  ...same
}: Omit<PeerProject, 'publishedAt' | 'region'>) {
  return {
    ...same,
    id: rowId,
    budget: money(budgetFen),
    deadlineAt: instant(deadlineAt),
    buyer: named(buyer),
    function: { code: of.code, name: { zh: of.nameZh, en: of.nameEn } },
  };
}

function bidOf({ rowId, bidder, performer, priceFen, ...same }: PeerRankedBid) {
  return {
    ...same,
    id: rowId,
    bidder: named(bidder),
    performer: performer && named(performer),
    price: money(priceFen),
  };
}

function edition({ number, organizations }: PeerEdition) {
  return {
    number,
    organizations: page(organizations, ({ organizationId, ...same }) => ({ ...same, id: organizationId })),
  };
}

const named = ({ rowId, name }: Named) => ({ id: rowId, name });
const instant = (text: string) => new Date(text).toISOString();
const money = (fen: string) => ({ amount: fen.padStart(3, '0').replace(/(..)$/, '.$1'), currency: 'CNY' });
