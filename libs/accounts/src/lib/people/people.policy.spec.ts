import { describe, expect, it } from '@jest/globals';
import { leaveViolations, peopleTransitions, peopleViolations, type PeopleAct } from './people.policy.js';
import type { PersonRow } from './people.reader.js';

const actor = { accountId: 'self', organizationId: 'o', administrator: true };
const colleague = { ...actor, administrator: false };

const person = (administrator: boolean, accountId = 'other'): PersonRow => ({
  ...{ id: 'g', accountId, organizationId: 'o', loginName: 'zhang.san', displayName: '张三' },
  ...{ status: 'ACTIVE', administrator, since: new Date(0) },
});

const refusals = (violations: readonly { code: string; path: readonly string[] }[]) =>
  violations.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('what an administrator of an organization does with its people', () => {
  it.each<[PeopleAct, string[], string[]]>([
    ['makeOrganizationAdministrator', [], ['IS_ORGANIZATION_ADMINISTRATOR grantId']],
    ['endOrganizationAdministrator', ['IS_NO_ORGANIZATION_ADMINISTRATOR grantId'], []],
    ['removeFromOrganization', [], []],
  ])('%s, with one who is none: %j, with one who is: %j', (key, none, other) => {
    expect(refusals(peopleViolations(actor, key, person(false)))).toEqual(none);
    expect(refusals(peopleViolations(actor, key, person(true)))).toEqual(other);
    // Nobody does it to the own account, and nobody else does it at all.
    expect(refusals(peopleViolations(actor, key, person(true, 'self')))).toEqual(['OWN_ACCOUNT grantId']);
    for (const each of [person(false), person(true), person(false, 'self')])
      expect(refusals(peopleViolations(colleague, key, each))).toEqual(['ORGANIZATION_ADMINISTRATOR_NEEDED grantId']);
  });

  const make = { key: 'makeOrganizationAdministrator', label: { zh: '设为组织管理员', en: 'Make administrator' } };
  const end = { key: 'endOrganizationAdministrator', label: { zh: '取消组织管理员', en: 'End as administrator' } };
  const remove = { key: 'removeFromOrganization', label: { zh: '移出本组织', en: 'Remove' } };
  const possible = { disabled: false, disabledReason: null };
  const own = {
    disabled: true,
    disabledReason: { zh: '不得对自己的账号办理此事项', en: 'You may not do this to your own account' },
  };

  it.each([
    ['one who is none', person(false), [make, remove], possible],
    ['one who is', person(true), [end, remove], possible],
    ['the own account', person(true, 'self'), [end, remove], own],
  ])('is offered for %s', (_, of, acts, offered) => {
    expect(peopleTransitions(actor, of)).toEqual(acts.map((act) => ({ ...act, ...offered })));
    expect(peopleTransitions(colleague, of)).toEqual([]);
  });
});

describe('leaving an organization', () => {
  it.each([
    ['the last administrator, while others stay', { administrator: true, people: 1, administrators: 0 }, false],
    ['the last administrator, with nobody left', { administrator: true, people: 0, administrators: 0 }, true],
    ['one of two administrators', { administrator: true, people: 1, administrators: 1 }, true],
    ['one of its people', { administrator: false, people: 2, administrators: 1 }, true],
    ['one of its people, where nobody is administrator', { administrator: false, people: 1, administrators: 0 }, true],
  ])('%s', (_, others, free) => {
    expect(refusals(leaveViolations(others))).toEqual(free ? [] : ['LAST_ORGANIZATION_ADMINISTRATOR grantId']);
  });
});
