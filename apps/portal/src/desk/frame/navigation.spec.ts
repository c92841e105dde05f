import { expect, it } from '@jest/globals';
import type * as Schema from '../../api/schema.generated.js';
import { grantsFor, meantFor, type MeantFor } from './navigation.js';

const grants: readonly { id: string; role: Schema.Role }[] = [
  { id: 'office', role: 'BUYER' },
  { id: 'member', role: 'ORGANIZATION' },
  { id: 'federation', role: 'ORGANIZATION' },
];
const fitting = (path: string) =>
  grantsFor(meantFor(path) as MeantFor, grants, new Set(['federation'])).map(({ id }) => id);

it('a page for federations alone offers no role for another organization', () => {
  expect(fitting('/desk/members')).toEqual(['federation']);
  expect(fitting('/desk/bids')).toEqual(['member', 'federation']);
  expect(fitting('/desk/projects')).toEqual(['office']);
});
