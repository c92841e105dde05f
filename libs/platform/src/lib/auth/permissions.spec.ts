import { describe, expect, it } from '@jest/globals';
import { askedAgain, askedAgainOrByToken, Permissions } from './permissions.js';

describe('what tokens of a role can be made to do', () => {
  const permissions = new Permissions([
    { 'project:publish': askedAgainOrByToken('BUYER'), 'role:propose': askedAgain('ADMINISTRATOR') },
    { 'bid:submit': ['ORGANIZATION'], 'people:change': askedAgain('ORGANIZATION') },
  ]);

  it.each([
    ['BUYER', true],
    ['ADMINISTRATOR', false],
    ['ORGANIZATION', false],
  ] as const)('of %s: acts that are asked again, %s', (role, has) => {
    expect(permissions.byToken(role)).toBe(has);
  });
});
