import { expect, it } from '@jest/globals';
import type * as Schema from '../../../api/schema.generated.js';
import { whyNothing } from './why-nothing.js';

it.each<[readonly Schema.LotStatus[], Schema.LotStatus]>([
  [['PUBLISHED'], 'PUBLISHED'],
  [['OPENED', 'PUBLISHED'], 'OPENED'],
  [['OPENED', 'EVALUATED'], 'EVALUATED'],
  [['FAILED', 'OPENED'], 'OPENED'],
  [['CANCELLED', 'FAILED'], 'FAILED'],
  [['CANCELLED'], 'CANCELLED'],
])('with lots that are %j nothing can be repeated, as one says of a lot that is %s', (statuses, why) =>
  expect(whyNothing(statuses.map((status) => ({ status })))).toBe(why),
);
