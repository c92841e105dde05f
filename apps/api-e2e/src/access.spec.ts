import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { ask } from './testing/ask.js';
import { argumentsOf, everythingOf, schema, someValueOf } from './testing/documents.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

type Role = 'administrator' | 'buyer' | 'organization' | 'registrar' | 'filingOffice' | 'evaluator' | 'supervisor';
const ROLES: readonly Role[] = [
  'administrator',
  'buyer',
  'organization',
  'registrar',
  'filingOffice',
  'evaluator',
  'supervisor',
];
const OFFICES: readonly Role[] = ['administrator', 'registrar', 'filingOffice'];
const CATALOGS: readonly Role[] = ['administrator', 'registrar'];

/** Who may call what at all. A root field that is missing here fails the test. */
const MUTATIONS: Readonly<Record<string, readonly Role[] | 'EVERYBODY'>> = {
  signIn: 'EVERYBODY',
  finishSignIn: 'EVERYBODY',
  askForPasskey: 'EVERYBODY',
  resetSecondFactors: 'EVERYBODY',
  signOut: 'EVERYBODY',
  requestAccount: 'EVERYBODY',
  openAccount: 'EVERYBODY',
  requestPasswordReset: 'EVERYBODY',
  resetPassword: 'EVERYBODY',
  verifyAddress: 'EVERYBODY',
  stopClaimByLink: 'EVERYBODY',
  enterAddress: ROLES,
  changePassword: ROLES,
  endSession: ROLES,
  endOtherSessions: ROLES,
  createApiToken: ROLES,
  revokeApiToken: ROLES,
  proveIdentity: ROLES,
  beginPasskey: ROLES,
  addPasskey: ROLES,
  beginAuthenticator: ROLES,
  addAuthenticator: ROLES,
  renameSecondFactor: ROLES,
  endSecondFactor: ROLES,
  makeRecoveryCodes: ROLES,
  askSecondFactorReset: OFFICES,
  issuePasswordReset: OFFICES,
  disableAccount: ['administrator'],
  enableAccount: ['administrator'],
  revokeRole: ['administrator'],
  proposeAdmission: ['organization'],
  withdrawAdmission: ['organization'],
  acceptRole: ROLES,
  declineRole: ROLES,
  leaveOrganization: ROLES,
  removeFromOrganization: ['organization'],
  makeOrganizationAdministrator: ['organization'],
  endOrganizationAdministrator: ['organization'],
  proposeRole: ['administrator'],
  confirmRole: ['administrator'],
  refuseRole: ['administrator'],
  withdrawRoleProposal: ['administrator'],
  submitApplication: ROLES,
  applyForEnding: ROLES,
  supplyMaterial: ROLES,
  withdrawApplication: ROLES,
  askForMaterial: ['registrar', 'filingOffice'],
  grantApplication: ['registrar', 'filingOffice'],
  refuseApplication: ['registrar', 'filingOffice'],
  noteAppeal: ['registrar', 'filingOffice'],
  announceRatingRound: ['registrar', 'filingOffice'],
  standDownRatingPanelist: ['registrar', 'filingOffice'],
  sendSelfAssessment: ['organization'],
  withdrawSelfAssessment: ['organization'],
  scoreRating: ['evaluator'],
  publishRatingResult: ['registrar', 'filingOffice'],
  objectToRating: ROLES,
  answerRatingObjection: ['registrar', 'filingOffice'],
  retractRatingResult: ['registrar', 'filingOffice'],
  concludeRating: ['registrar', 'filingOffice'],
  changeRating: ['registrar', 'filingOffice'],
  claimOrganization: ROLES,
  withdrawClaim: ROLES,
  consentToClaim: OFFICES,
  rejectClaim: OFFICES,
  stopClaim: [...OFFICES, 'organization'],
  proposeFederationStep: ['registrar'],
  confirmFederationStep: ['registrar'],
  refuseFederationStep: ['registrar'],
  withdrawFederationStep: ['registrar'],
  createAgency: ['administrator'],
  enterAgencyContact: ['administrator'],
  createFunction: CATALOGS,
  updateFunction: CATALOGS,
  retireFunction: CATALOGS,
  publishFunctionEdition: CATALOGS,
  withdrawFunctionEdition: CATALOGS,
  publishOrganizationEdition: CATALOGS,
  withdrawOrganizationEdition: CATALOGS,
  registerOrganization: ['registrar'],
  fileOrganization: ['filingOffice'],
  enterOnAbnormalList: ['registrar', 'filingOffice'],
  removeFromList: ['registrar', 'filingOffice'],
  proposeSeriousListing: ['registrar', 'filingOffice'],
  withdrawSeriousListing: ['registrar', 'filingOffice'],
  serveListingNotice: ['registrar', 'filingOffice'],
  replyToListingNotice: ['organization'],
  listAsSerious: ['registrar', 'filingOffice'],
  dropSeriousListing: ['registrar', 'filingOffice'],
  setFederationStatus: ['registrar'],
  setRegisterState: ['registrar', 'filingOffice'],
  grantQualification: ['registrar'],
  revokeQualification: ['registrar'],
  proposeMembership: ['organization'],
  acceptMembership: ['organization'],
  declineMembership: ['organization'],
  withdrawMembershipProposal: ['organization'],
  giveBidMandate: ['organization'],
  endBidMandate: ['organization'],
  endMembership: ['organization'],
  createProject: ['buyer'],
  updateProject: ['buyer'],
  publishProject: ['buyer'],
  cancelProject: ['buyer'],
  proposeCancellation: ['buyer'],
  confirmCancellation: ['buyer', 'supervisor'],
  refuseCancellation: ['buyer', 'supervisor'],
  withdrawCancellation: ['buyer', 'supervisor'],
  appointPanel: ['buyer'],
  evaluateLot: ['buyer'],
  publishAward: ['buyer'],
  findNotQualified: ['buyer'],
  findNoLongerEligible: ['buyer'],
  completeQualificationReview: ['buyer'],
  proposeInvalid: ['evaluator'],
  askAboutPrice: ['evaluator'],
  explainPrice: ['organization'],
  proposeCorrection: ['buyer', 'evaluator'],
  voteOnFinding: ['evaluator'],
  recuseEvaluator: ['buyer', 'evaluator'],
  proposeStandDown: ['buyer'],
  confirmStandDown: ['buyer', 'supervisor'],
  refuseStandDown: ['buyer', 'supervisor'],
  withdrawStandDown: ['buyer'],
  saveScoreSheet: ['evaluator'],
  submitScoreSheet: ['evaluator'],
  correctScoreSheet: ['evaluator'],
  submitBid: ['organization'],
  withdrawBid: ['organization'],
  askConsent: ['organization'],
  withdrawConsentRequest: ['organization'],
  agreeToBid: ['organization'],
  declineBid: ['organization'],
  takeBackConsent: ['organization'],
  markNotificationsRead: ['organization'],
  saveDraft: ROLES,
  discardDraft: ROLES,
  discardDocument: ROLES,
};

const OF_LINKS = 'each link once; links by mailbox, login name and network (link-request-throttle.ts)';
const OF_SESSIONS = 'one row of a session, or of a sign-in that awaits its second factor';
const OF_DAY = 'own-acts.ts';

/** What bounds how often those do it who hold no role. An act of theirs that is missing here fails the test. */
const BOUNDED_BY: Readonly<Record<string, string>> = {
  signIn: OF_DAY,
  finishSignIn: OF_DAY,
  askForPasskey: OF_SESSIONS,
  resetSecondFactors: OF_LINKS,
  signOut: OF_SESSIONS,
  requestAccount: OF_LINKS,
  openAccount: OF_LINKS,
  requestPasswordReset: OF_LINKS,
  resetPassword: OF_LINKS,
  verifyAddress: OF_LINKS,
  stopClaimByLink: OF_LINKS,
  enterAddress: OF_DAY,
  changePassword: OF_DAY,
  endSession: OF_SESSIONS,
  endOtherSessions: OF_DAY,
  createApiToken: OF_DAY,
  revokeApiToken: OF_DAY,
  proveIdentity: OF_SESSIONS,
  beginPasskey: OF_SESSIONS,
  addPasskey: OF_DAY,
  beginAuthenticator: OF_SESSIONS,
  addAuthenticator: OF_DAY,
  renameSecondFactor: OF_DAY,
  endSecondFactor: 'as many as were added',
  makeRecoveryCodes: OF_DAY,
  acceptRole: 'each offer once; offers by MOST_ADMISSIONS and by two administrators',
  declineRole: 'each offer once; offers by MOST_ADMISSIONS and by two administrators',
  leaveOrganization: 'each role once',
  submitApplication: 'MOST_OPEN_APPLICATIONS',
  applyForEnding: 'MOST_OPEN_APPLICATIONS',
  supplyMaterial: 'each time that material is asked for',
  withdrawApplication: 'each application once',
  objectToRating: 'one open objection to each result',
  claimOrganization: 'MOST_CLAIMS_OF_AN_ACCOUNT',
  withdrawClaim: 'each claim once',
  saveDraft: 'MOST_DRAFTS of a role, MOST_SAVES_A_MINUTE (draft.terms.ts)',
  discardDraft: 'as many as were saved',
  discardDocument: 'as many as were brought, MOST_OF_A_DAY (document.terms.ts)',
};

/** Who reads what the lists keep: offices, supervisors, and an organization of itself. */
const LISTS = ['registrar', 'filingOffice', 'supervisor', 'organization'] as const satisfies readonly Role[];

/** Queries that are not everybody's. */
const QUERIES: Readonly<Record<string, readonly Role[]>> = {
  accounts: OFFICES,
  claims: OFFICES,
  registerApplications: ['registrar', 'filingOffice'],
  ratingPanelCandidates: ['registrar', 'filingOffice'],
  myApplications: ROLES,
  registerApplication: ROLES,
  deadLetters: ['administrator'],
  securityEvents: ['administrator', 'supervisor'],
  roleProposals: ['administrator'],
  warnedProjects: ['supervisor'],
  warnedProjectTotals: ['supervisor'],
  functionRegister: CATALOGS,
  listedOrganizations: LISTS,
  seriousListing: LISTS,
  seriousListings: LISTS,
  bid: ['organization'],
};

/** Who has what for his own: to others a field of `viewer` is null. A field that is missing here fails the test. */
const OWN: Readonly<Record<string, readonly Role[]>> = {
  acting: ROLES,
  administersOrganization: ['organization'],
  apiTokens: ROLES,
  bidConsents: ['organization'],
  bidMandates: ['organization'],
  bids: ['organization'],
  buysIn: ROLES,
  claims: ROLES,
  displayName: ROLES,
  draftErrors: ['buyer'],
  draftKey: ROLES,
  drafts: ROLES,
  draftsPurchase: ROLES,
  eligibleOrganizationCount: ['buyer'],
  evaluations: ['evaluator'],
  grants: ROLES,
  id: ROLES,
  loginName: ROLES,
  mailAddress: ROLES,
  matchingProjects: ['organization'],
  membershipProposals: ['organization'],
  notifications: ['organization'],
  offeredRoles: ROLES,
  organizationAdmissions: ['organization'],
  organizationPeople: ['organization'],
  preferentialAwards: ['organization'],
  projects: ['buyer'],
  recoveryCodesLeft: ROLES,
  secondFactorMissing: ROLES,
  secondFactorWays: ROLES,
  secondFactors: ROLES,
  securityEvents: ROLES,
  sessions: ROLES,
  tasks: ROLES,
  unreadNotificationCount: ['organization'],
};

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

describe('who may do what', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  const viewerOf = (role: Role): Viewer => (role === 'organization' ? (world.organizations[0] as Viewer) : world[role]);
  const codesOf = async (viewer: Viewer, document: string, variables = {}) =>
    (await ask(product.url, viewer, document, variables)).codes;
  const mutate = (viewer: Viewer, name: string) => {
    const field = schema.getMutationType()?.getFields()[name];
    const [input] = field?.args ?? [];
    return input
      ? codesOf(viewer, `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename } }`, {
          input: someValueOf(input.type),
        })
      : codesOf(viewer, `mutation { ${name} { __typename } }`);
  };
  const query = (viewer: Viewer, name: string) => {
    const field = schema.getQueryType()?.getFields()[name];
    const document = field && `{ ${name}${argumentsOf(field, { id: '"00000000-0000-4000-8000-000000000000"' })}`;
    return codesOf(
      viewer,
      `${document ?? ''} ${field ? everythingOf(field.type).replace(/^{.*/s, '{ __typename }') : ''} }`,
    );
  };

  it('is said above for every mutation of the schema', () => {
    expect(fieldsOf(schema.getMutationType()).map(({ name }) => name)).toEqual(Object.keys(MUTATIONS).sort());
  });

  it('has a bound of number for every act that needs no role', () => {
    const roleless = Object.keys(MUTATIONS).filter((name) => ['EVERYBODY', ROLES].includes(MUTATIONS[name] ?? ''));
    expect(Object.keys(BOUNDED_BY)).toEqual(roleless);
  });

  it.each(Object.keys(MUTATIONS).filter((name) => MUTATIONS[name] !== 'EVERYBODY'))('%s: nobody else', async (name) => {
    const allowed = MUTATIONS[name] ?? [];
    expect(await mutate(world.public, name)).toEqual(['UNAUTHENTICATED']);
    for (const role of ROLES) {
      const codes = await mutate(viewerOf(role), name);
      if (!allowed.includes(role)) expect([role, codes]).toEqual([role, ['FORBIDDEN']]);
      expect([role, codes]).not.toEqual([role, ['INTERNAL']]);
      expect([role, codes]).not.toEqual([role, ['UNAUTHENTICATED']]);
    }
  });

  it.each(fieldsOf(schema.getQueryType()).map(({ name }) => name))('%s: those who may', async (name) => {
    const allowed = QUERIES[name];
    expect((await query(world.public, name)).includes('UNAUTHENTICATED')).toBe(allowed !== undefined);
    for (const role of ROLES) {
      const codes = await query(viewerOf(role), name);
      expect([role, codes.includes('FORBIDDEN')]).toEqual([role, allowed !== undefined && !allowed.includes(role)]);
      expect([role, codes]).not.toEqual([role, ['INTERNAL']]);
    }
  });

  it('is said above for everything that is one’s own', () => {
    expect(fieldsOf(schema.getType('Viewer') as GraphQLObjectType).map(({ name }) => name)).toEqual(Object.keys(OWN));
  });

  it.each(Object.keys(OWN))('viewer.%s: those who have it', async (name) => {
    const field = (schema.getType('Viewer') as GraphQLObjectType).getFields()[name];
    const asked = field?.args.filter(isRequiredArgument) ?? [];
    const declared = asked.map((each) => `$${each.name}: ${String(each.type)}`);
    const given = asked.map((each) => `${each.name}: $${each.name}`);
    const inside = (list: readonly string[]) => (list.length > 0 ? `(${list.join(', ')})` : '');
    const selected = field ? everythingOf(field.type).replace(/^{.*/s, '{ __typename }') : '';
    const document = `query ${inside(declared)} { viewer { ${name}${inside(given)} ${selected} } }`;
    const values = Object.fromEntries(asked.map((each) => [each.name, someValueOf(each.type)]));
    expect((await ask(product.url, world.public, document, values)).data).toEqual({ viewer: null });
    for (const role of ROLES) {
      const { data, codes } = await ask(product.url, viewerOf(role), document, values);
      const own = data?.['viewer'] as Record<string, unknown>;
      expect([role, codes, own[name] !== null]).toEqual([role, [], OWN[name]?.includes(role)]);
    }
  });

  it('takes nobody for somebody else: made-up tokens, others’ roles, other sites’ cookies', async () => {
    const [grant] = await db.query<{ id: string }>(`select id from role_grant where role = 'ADMINISTRATOR'`);
    for (const authorization of [`Bearer ${'x'.repeat(43)}`, 'Bearer', 'Basic eDp4']) {
      const { status, codes, data } = await ask(product.url, { headers: { authorization } }, '{ viewer { id } }');
      expect([status, codes, data]).toEqual([401, ['UNAUTHENTICATED'], null]);
    }
    const strangers: Record<string, string>[] = [
      { ...world.buyersBrowser.headers, origin: 'https://elsewhere.example' },
      { ...world.buyersBrowser.headers, origin: 'null' },
    ];
    for (const headers of strangers) {
      const { data } = await ask(product.url, { headers }, '{ viewer { id } }');
      expect([headers, data]).toEqual([headers, { viewer: null }]);
    }
    const others = { ...world.buyer.headers, 'x-acting-role': grant?.id ?? '' };
    const refused = await ask(product.url, { headers: others }, '{ viewer { id } }');
    expect([refused.data ?? null, refused.codes]).toEqual([null, ['ACTING_ROLE_NOT_YOURS']]);
    const { data } = await ask(product.url, world.buyersBrowser, '{ viewer { projects { totalCount } } }');
    expect(data).toEqual({ viewer: { projects: { totalCount: 0 } } });
  });
});
