import { beforeEach, describe, expect, it } from '@jest/globals';
import { InputKeeper } from './kept-input.js';
import { emptyValues } from './values.js';

const items = new Map<string, string>();
const storage = {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
};
const kept = { values: emptyValues('22'), version: 3, at: '2026-11-24T00:00:00.000Z' };

beforeEach(() => items.clear());

describe('InputKeeper', () => {
  it('gives back what was kept until it is forgotten', async () => {
    const keeper = new InputKeeper(storage, 'account', 'draft');
    expect(keeper.read()).toBeUndefined();
    expect(await keeper.keep(kept)).toBe(true);
    expect(keeper.read()).toMatchObject(kept);
    keeper.forget();
    expect(keeper.read()).toBeUndefined();
  });

  it('keeps accounts and drafts apart', async () => {
    await new InputKeeper(storage, 'account', 'draft').keep(kept);
    expect(new InputKeeper(storage, 'other', 'draft').read()).toBeUndefined();
    expect(new InputKeeper(storage, 'account', undefined).read()).toBeUndefined();
  });

  it('counts input of another form of this page as nothing', () => {
    storage.setItem('chengjie.project-input.account.new', JSON.stringify({ ...kept, form: 0 }));
    expect(new InputKeeper(storage, 'account', undefined).read()).toBeUndefined();
  });

  it('says when the device takes nothing', async () => {
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(await new InputKeeper(full, 'account', undefined).keep(kept)).toBe(false);
  });
});
