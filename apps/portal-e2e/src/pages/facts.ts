import { graphqlClient, type GraphqlClient } from '@chengjie/testkit';
import { signedIn } from '../api/client.js';

/** What the addresses of pages need to know of the demonstration. */
export interface Facts {
  /** References of public projects, one in each state. */
  readonly project: Readonly<Record<'published' | 'opened' | 'evaluated' | 'awarded' | 'failed' | 'cancelled', string>>;
  /** Reference of the project whose award the preference decided. */
  readonly preferential: string;
  /** Of the rules in force in the province. */
  readonly rulePackId: string;
  /** The buyer of that project. */
  readonly agencyId: string;
  readonly functionCode: string;
  readonly functionId: string;
  readonly organizationId: string;
  readonly federationId: string;
  /** An organization that is a member of that federation. */
  readonly memberId: string;
  /** Projects of three buyers: `buyer`, `buyer-health` and `buyer-street`. */
  readonly own: Readonly<Record<'draft' | 'published' | 'opened' | 'evaluated' | 'awarded', Own>>;
  /** Reference of a project that `elder-care` may bid for. */
  readonly opportunity: string;
  /** A bid of `elder-care` that was opened, and a sealed one of `federation`. */
  readonly bidId: Readonly<Record<'opened' | 'sealed', string>>;
  /** An application that its office reviews. */
  readonly applicationId: string;
  /** A claim with one consent; and the organization of one that is announced. */
  readonly claimId: Readonly<Record<'consented' | 'organization', string>>;
  /** A proposal of the serious list that is not decided. */
  readonly listingId: string;
  /** References of a project that `evaluator-1` has to score, and of one that is decided. */
  readonly panel: Readonly<Record<'toScore' | 'decided', string>>;
  /** What projects and lots with an English title are called in both languages. */
  readonly titles: readonly Titles[];
}

export interface Titles {
  readonly title: string;
  readonly titleEn: string;
}

interface Titled {
  readonly title: string;
  readonly titleEn: string | null;
  readonly lots: readonly Omit<Titled, 'lots'>[];
}

interface Own {
  readonly id: string;
  readonly reference: string;
}

interface Listed extends Own, Titled {
  readonly status: string;
  readonly exercise: boolean;
}

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

const LISTED = 'id reference status exercise title titleEn lots { title titleEn }';

/** Asks the API for what the demonstration holds. @throws Error when something is not there to be shown */
export async function readFacts(url: string): Promise<Facts> {
  const as = (login: string) => signedIn(url, login);
  const [city, health, street] = await Promise.all(
    ['buyer', 'buyer-health', 'buyer-street'].map(async (login) => ownProjects(await as(login))),
  );
  const { listed, ...everybodys } = await publicFacts(graphqlClient(url));
  return {
    ...everybodys,
    titles: titlesIn([listed, city, health, street].flatMap((projects) => projects ?? [])),
    own: {
      draft: inState(city, 'DRAFT'),
      published: inState(city, 'PUBLISHED'),
      opened: inState(health, 'OPENED'),
      evaluated: inState(street, 'EVALUATED'),
      awarded: inState(city, 'AWARDED'),
    },
    opportunity: await opportunityOf(await as('elder-care')),
    bidId: {
      opened: await bidOf(await as('elder-care'), 'VALID'),
      sealed: await bidOf(await as('federation'), 'SUBMITTED'),
    },
    applicationId: await applicationOf(await as('filing-office')),
    claimId: await claimsOf(await as('registrar')),
    listingId: await listingOf(await as('province-registrar-2')),
    panel: await panelsOf(await as('evaluator-1')),
  };
}

async function publicFacts(everybody: GraphqlClient) {
  const { projects, preferentialAwards, rulePacks, functionCatalog, organizations, federations } = await everybody.run<{
    projects: Connection<Listed>;
    preferentialAwards: Connection<{ project: { reference: string; buyer: { id: string } } }>;
    rulePacks: readonly { id: string }[];
    functionCatalog: { functions: Connection<{ code: string; function: { id: string } }> };
    organizations: Connection<{ id: string }>;
    federations: Connection<{ id: string; members: Connection<{ id: string }> }>;
  }>(`{
    projects(first: 100) { edges { node { ${LISTED} } } }
    rulePacks(regionCode: "22") { id }
    preferentialAwards(first: 1) { edges { node { project { reference buyer { id } } } } }
    functionCatalog(regionCode: "2202") { functions(first: 1, filter: { text: "居家养老" }) { edges { node { code function { id } } } } }
    organizations(first: 1, filter: { text: "松江居家养老服务中心", regionCode: "220202005" }) { edges { node { id } } }
    federations: organizations(first: 1, filter: { federationsOnly: true, regionCode: "220202005" }) {
      edges { node { id members(first: 1) { edges { node { id } } } } }
    }
  }`);
  const listed = projects.edges.map(({ node }) => node);
  const [transferable, organization, federation, preferred] = [
    first(functionCatalog.functions, 'function'),
    first(organizations, 'organization'),
    first(federations, 'federation'),
    first(preferentialAwards, 'preferential award'),
  ];
  return {
    listed,
    project: {
      published: inState(listed, 'PUBLISHED').reference,
      opened: inState(listed, 'OPENED').reference,
      evaluated: inState(listed, 'EVALUATED').reference,
      awarded: inState(listed, 'AWARDED').reference,
      failed: inState(listed, 'FAILED').reference,
      cancelled: inState(listed, 'CANCELLED').reference,
    },
    preferential: preferred.project.reference,
    agencyId: preferred.project.buyer.id,
    rulePackId: rulePacks[0]?.id ?? '',
    functionCode: transferable.code,
    functionId: transferable.function.id,
    organizationId: organization.id,
    federationId: federation.id,
    memberId: first(federation.members, 'member').id,
  };
}

function titlesIn(projects: readonly Titled[]): Titles[] {
  const titled = projects.flatMap(({ lots, ...project }) => [project, ...lots]);
  return titled.flatMap(({ title, titleEn }) => (titleEn === null ? [] : [{ title, titleEn }]));
}

async function ownProjects(buyer: GraphqlClient): Promise<Listed[]> {
  const { viewer } = await buyer.run<{ viewer: { projects: Connection<Listed> } }>(
    `{ viewer { projects(first: 100) { edges { node { ${LISTED} } } } } }`,
  );
  return viewer.projects.edges.map(({ node }) => node);
}

async function opportunityOf(bidder: GraphqlClient): Promise<string> {
  const { viewer } = await bidder.run<{
    viewer: { matchingProjects: Connection<{ project: { reference: string } }> };
  }>(
    '{ viewer { matchingProjects(first: 1, filter: { onlyEligible: true }) { edges { node { project { reference } } } } } }',
  );
  return first(viewer.matchingProjects, 'matching project').project.reference;
}

async function bidOf(bidder: GraphqlClient, status: string): Promise<string> {
  const { viewer } = await bidder.run<{ viewer: { bids: Connection<{ id: string; status: string }> } }>(
    '{ viewer { bids(first: 50) { edges { node { id status } } } } }',
  );
  const wanted = viewer.bids.edges.filter(({ node }) => node.status === status);
  return first({ edges: wanted }, `bid ${status}`).id;
}

async function panelsOf(evaluator: GraphqlClient) {
  const { viewer } = await evaluator.run<{ viewer: { evaluations: Connection<{ project: Listed }> } }>(
    '{ viewer { evaluations(first: 50) { edges { node { project { id reference status exercise } } } } } }',
  );
  const projects = viewer.evaluations.edges.map(({ node }) => node.project);
  return { toScore: inState(projects, 'OPENED').reference, decided: inState(projects, 'AWARDED').reference };
}

async function listingOf(officer: GraphqlClient): Promise<string> {
  const { seriousListings } = await officer.run<{ seriousListings: Connection<{ id: string }> }>(
    '{ seriousListings(first: 1, statuses: [NOTICED]) { edges { node { id } } } }',
  );
  return first(seriousListings, 'proposal of the serious list').id;
}

async function applicationOf(officer: GraphqlClient) {
  const { registerApplications } = await officer.run<{ registerApplications: Connection<{ id: string }> }>(
    '{ registerApplications(first: 1, filter: { statuses: [SUBMITTED] }) { edges { node { id } } } }',
  );
  return first(registerApplications, 'application').id;
}

async function claimsOf(officer: GraphqlClient) {
  const { claims } = await officer.run<{
    claims: Connection<{ id: string; status: string; organization: { id: string } }>;
  }>('{ claims(first: 50) { edges { node { id status organization { id } } } } }');
  const of = (status: string) =>
    first({ edges: claims.edges.filter(({ node }) => node.status === status) }, `claim ${status}`);
  return { consented: of('CONSENTED').id, organization: of('ANNOUNCED').organization.id };
}

function inState(projects: readonly Listed[] | undefined, state: string): Own {
  const found = projects?.find(({ status, exercise }) => status === state && !exercise);
  if (!found) throw new Error(`The demonstration has no project ${state} here`);
  return found;
}

function first<Node>({ edges }: Connection<Node>, what: string): Node {
  const [edge] = edges;
  if (!edge) throw new Error(`The demonstration has no ${what}`);
  return edge.node;
}
