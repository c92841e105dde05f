import { expect, it } from '@jest/globals';
import { eachAlone } from './each-alone.js';

it('one with which it fails keeps no other from it, and is told of', async () => {
  const done: number[] = [];
  const work = async (thing: number) => {
    if (thing === 1) throw new Error(`not ${thing}`);
    done.push(thing);
  };
  const error = await eachAlone([1, 2, 3], 'Some could not be done', work).catch((failure: unknown) => failure);
  expect(done).toEqual([2, 3]);
  expect(error).toMatchObject({ message: 'Some could not be done', errors: [new Error('not 1')] });
});
