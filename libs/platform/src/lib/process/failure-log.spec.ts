import { afterEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { FailureLog } from './failure-log.js';

const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
});

const away = () => Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });

it('says once in an interval that the database cannot serve, and how often it was so', () => {
  let now = 0;
  const { report } = new FailureLog(() => now);
  for (let times = 0; times < 1_000; times += 1) report(new GraphQLError('', { originalError: away() }));
  expect(said).toHaveBeenCalledTimes(1);
  now = 10_000;
  report(away());
  expect(said.mock.calls).toEqual([
    ['The database cannot serve (failures since this was last said: 1): connect refused'],
    ['The database cannot serve (failures since this was last said: 1000): connect refused'],
  ]);
});

it('says each failure of ours', () => {
  const { report } = new FailureLog(() => 0);
  const failures = [new Error('first'), new Error('second')];
  for (const each of failures) report(each);
  expect(said.mock.calls).toEqual(failures.map((each) => [each]));
});

it('knows such a failure as a library hands it on, which is no Error any more', () => {
  const { report } = new FailureLog(() => 0);
  for (let times = 0; times < 3; times += 1) report({ ...away(), message: 'connect refused', queue: 'notify' });
  expect(said.mock.calls).toEqual([
    ['The database cannot serve (failures since this was last said: 1): connect refused'],
  ]);
});

it('says what it was that failed', () => {
  const { report } = new FailureLog(() => 0);
  const failure = new Error('none');
  report(failure, 'Project 1 could not be opened');
  expect(said.mock.calls).toEqual([['Project 1 could not be opened', failure]]);
});

it('says of what is tried again and again when it fails in another way, and how often it did within an hour', () => {
  let now = 0;
  const { report } = new FailureLog(() => now);
  const [one, other] = [new Error('no pack'), new Error('no calendar')];
  const [first, second] = ['Project 1 could not be opened', 'Project 2 could not be opened'];
  for (let times = 0; times < 100; times += 1) for (const what of [first, second]) report(one, what);
  report(other, first);
  report(other, first);
  now = 3_600_000;
  report(one, second);
  expect(said.mock.calls).toEqual([
    [first, one],
    [second, one],
    [first, other],
    [`${second} (100 times since this was last said)`, one],
  ]);
});
