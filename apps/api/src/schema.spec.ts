import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { registeredErrors } from '@chengjie/kernel';
import { costFault, limitRules, Permissions, type Permission, queryCost } from '@chengjie/platform';
import { apis } from '@chengjie/product/api';
import {
  concatAST,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema, declaredAccess } from './schema.js';

/** Rows of a page whose length the portal sends as a variable. */
const PAGE_SIZE = 20;

/** As the portal's client sends documents: with the name of each thing's type, which counts too. */
function asSent(document: DocumentNode): DocumentNode {
  const name: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: {
      leave: (set, _key, parent) =>
        parent && 'kind' in parent && parent.kind !== Kind.OPERATION_DEFINITION
          ? { ...set, selections: [...set.selections, name] }
          : undefined,
    },
  });
}

/** Acts that say all by themselves. */
const WITHOUT_INPUT = ['signOut', 'beginPasskey', 'beginAuthenticator', 'makeRecoveryCodes'];

describe('the schema', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await buildSchema();
  });

  it('equals the committed schema.graphql (else: npm run schema)', () => {
    expect(`${printSchema(schema)}\n`).toBe(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
  });

  it('describes every type, field, argument and enum value', () => {
    const missing: string[] = [];
    const note = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description?.trim()) missing.push(name);
    };
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
      if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          note(`${type.name}.${field.name}`, field);
          for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('names things, not our classes', () => {
    const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    expect(names.filter((name) => /(Type|Enum|Scalar|Entity|Row)(Connection|Edge)?$/.test(name))).toEqual([]);
  });

  it('has a declared access for every root field and every list of what is one’s own, and a role for every permission', () => {
    const viewer = schema.getType('Viewer') as GraphQLObjectType;
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType(), viewer].flatMap(
      (type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    const access = declaredAccess();
    const permissions = new Permissions(apis.map((api) => api.permissions ?? {}));
    expect(roots.length).toBeGreaterThan(30);
    // Who one is, and one's tokens, are there in every role.
    const inEveryRole = [
      'acting',
      'apiTokens',
      'buysIn',
      'claims',
      'displayName',
      'draftKey',
      'drafts',
      'draftsPurchase',
      'grants',
      'id',
      'loginName',
      'mailAddress',
      'offeredRoles',
      'recoveryCodesLeft',
      'secondFactorMissing',
      'secondFactorWays',
      'secondFactors',
      'securityEvents',
      'sessions',
      'tasks',
    ].map((field) => `Viewer.${field}`);
    expect(roots.filter((root) => access.get(root) === undefined)).toEqual(inEveryRole);
    expect(
      [...access.values()].filter(
        (each) => each?.includes(':') && permissions.rolesWith(each as Permission).size === 0,
      ),
    ).toEqual([]);
  });

  it('finds by its id whatever is a node, and nothing else', () => {
    const node = schema.getType('Node');
    const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
    expect(nodes.sort()).toEqual(apis.flatMap((api) => (api.nodes ?? []).map(({ type }) => type)).sort());
    // Each type that is looked up by an id of its own; a rule pack's is a name that people know.
    const lookedUp = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ args }) => args.length === 1 && ['id', 'by'].includes(args[0]?.name ?? ''))
      .map(({ type }) => getNamedType(type).name);
    expect(lookedUp.filter((type) => !['Node', 'RulePack', ...nodes].includes(type))).toEqual([]);
  });

  it('lets our own documents in: none is over a limit', () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const folders = ['apps/portal', 'libs/exercise', 'libs/verification'];
    const documents = folders.map((folder) => {
      const files = globSync(`${folder}/src/**/*.graphql`, { cwd: root });
      expect(files).not.toEqual([]);
      return concatAST(files.map((file) => parse(readFileSync(`${root}${file}`, 'utf8'))));
    });
    for (const all of documents) {
      const sent = asSent(all);
      const faults = validate(schema, sent, limitRules, { maxErrors: 100 });
      expect(faults.map(({ message }) => message)).toEqual([]);
      const operations = sent.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
      const tooCostly = operations.filter((each) =>
        costFault(queryCost(schema, sent, each)({ first: PAGE_SIZE, forms: ['one'] }), each.operation),
      );
      expect(tooCostly.map(({ name: of }) => of?.value)).toEqual([]);
    }
  });

  it('has a type for each kind of event of projects, with its details if it has any', () => {
    const event = schema.getType('ProjectEvent');
    const shown = isInterfaceType(event) ? schema.getImplementations(event).objects : [];
    const details = shown.map((type) => [type.name, 'data' in type.getFields()]);
    const kinds = apis
      .flatMap(({ events = [] }) => events.flatMap((declared) => Object.entries(declared)))
      .filter(([, { subjectType }]) => subjectType === 'PROJECT')
      .map(([type, { kind }]) => {
        const words = type.toLowerCase().split('_');
        const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
        return [`${name}Event`, kind.data !== undefined];
      });
    expect(kinds.length).toBeGreaterThan(10);
    expect(details.sort()).toEqual([...kinds, ['OtherProjectEvent', false]].sort());
  });

  it('pages every list forwards, its rows as nodes and as edges', () => {
    const connections = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(15);
    for (const connection of connections.filter(isObjectType)) {
      const node = connection.name.replace(/Connection$/, '');
      const fields = Object.values(connection.getFields()).map(({ name, type }) => `${name}: ${String(type)}`);
      expect(fields).toEqual([
        `edges: [${node}Edge!]!`,
        expect.stringMatching(/^nodes: \[\w+!\]!$/),
        'pageInfo: PageInfo!',
        'totalCount: Int!',
      ]);
    }
    const { args } = schema.getQueryType()?.getFields()['projects'] ?? {};
    expect(args?.map(({ name }) => name)).toEqual(['after', 'filter', 'first', 'orderBy']);
  });

  it('asks every act for an idempotency key, but those about passwords and second factors, of which no hash is to be kept, drafts, of which nothing is, and those of nobody', () => {
    const PASSWORDS = [
      ...['addAuthenticator', 'addPasskey', 'askForPasskey', 'beginAuthenticator', 'beginPasskey'],
      ...['finishSignIn', 'makeRecoveryCodes', 'proveIdentity', 'resetSecondFactors'],
      ...['openAccount', 'changePassword', 'resetPassword', 'signIn'],
      ...['enterAddress', 'createApiToken', 'endSession', 'endOtherSessions', 'acceptRole', 'leaveOrganization'],
    ];
    const DRAFTS = ['saveDraft', 'discardDraft'];
    const BEFORE_SIGNING_IN = ['requestAccount', 'requestPasswordReset', 'verifyAddress', 'stopClaimByLink'];
    const unkeyed = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args: [input] }) => {
      const type = input && getNamedType(input.type);
      return !isInputObjectType(type) || String(type.getFields()['idempotencyKey']?.type) !== 'String!';
    });
    // Signing out twice is signing out, and has no input.
    expect(unkeyed.map(({ name }) => name)).toEqual([...PASSWORDS, ...DRAFTS, ...BEFORE_SIGNING_IN, 'signOut'].sort());
  });

  it('names the input of an act after it, and the code of every error', () => {
    for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      expect(args.map((input) => String(input.type))).toEqual(WITHOUT_INPUT.includes(name) ? [] : [type]);
    }
    const codes = schema.getType('ErrorCode');
    const named = isEnumType(codes) ? codes.getValues().map(({ name }) => name) : [];
    expect(named).toEqual([...registeredErrors().keys(), 'FORBIDDEN', 'INVALID_INPUT', 'NOT_FOUND'].sort());
    const userError = schema.getType('UserError');
    expect(isInterfaceType(userError) && String(userError.getFields()['code']?.type)).toBe('ErrorCode!');
  });

  it('lets one document ask all kinds of event for the details of one name', () => {
    const forms = new Map<string, Set<string>>();
    for (const type of Object.values(schema.getTypeMap())) {
      const data = isObjectType(type) && /^\w+Event$/.test(type.name) ? type.getFields()['data'] : undefined;
      const details = data && getNamedType(data.type);
      if (!isObjectType(details)) continue;
      for (const { name, type: form } of Object.values(details.getFields()))
        forms.set(name, (forms.get(name) ?? new Set()).add(String(form)));
    }
    expect(forms.size).toBeGreaterThan(10);
    expect([...forms].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it('describes what comes with values in sentences without them', () => {
    const unfilled = printSchema(schema)
      .split('\n')
      .filter((line) => /\{\w+\}/.test(line));
    expect(unfilled).toEqual([]);
  });

  it('has at most one input, and typed user errors, on every mutation', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(field.args.map(({ name }) => name).filter((name) => name !== 'input')).toEqual([]);
      expect([field.name, String(field.type)]).toEqual([field.name, expect.stringMatching(/Payload!$/)]);
      const payload = schema.getType(String(field.type).replace('!', ''));
      expect(isObjectType(payload) && String(payload.getFields()['userErrors']?.type)).toBe('[UserError!]!');
    }
  });
});
