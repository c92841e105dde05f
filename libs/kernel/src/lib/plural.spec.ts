import { expect, it } from '@jest/globals';
import { plural } from './plural.js';

it.each([
  [0, 'days'],
  [1, 'day'],
  [2, 'days'],
  [21, 'days'],
])('%s takes %s', (count, form) => {
  expect(plural(count, 'day', 'days')).toBe(form);
});
