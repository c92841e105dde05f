import { describe, expect, it } from '@jest/globals';
import { deleteDraft, keepDraft, readDraft } from './bid-draft.js';
import { EMPTY_BID } from './bid-input.js';

function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

const key = { accountId: 'a', organizationId: 'o', lotId: 'l' };
const input = { ...EMPTY_BID, price: { amount: '80000' }, proposal: '每周两次' };
const at = '2026-11-24T00:00:00.000Z';

describe('the draft of a bid', () => {
  it('is read as it was kept', async () => {
    const storage = memory();
    expect(await keepDraft(storage, key, input, at)).toEqual({ input, savedAt: at });
    expect(readDraft(storage, key)).toEqual({ input, savedAt: at });
  });

  it.each(['accountId', 'organizationId', 'lotId'] as const)('is not shown for another %s', async (part) => {
    const storage = memory();
    await keepDraft(storage, key, input, at);
    expect(readDraft(storage, { ...key, [part]: 'other' })).toBeUndefined();
  });

  it('leaves nothing behind when deleted', async () => {
    const storage = memory();
    await keepDraft(storage, key, input, at);
    deleteDraft(storage, key);
    expect(storage.map.size).toBe(0);
  });

  it.each(['no json', 'null', '{"savedAt":"x"}', '{"savedAt":"x","input":{"proposal":1}}'])(
    'counts as none when it reads %s',
    (text) => {
      const storage = memory({ 'chengjie.bid-draft.a.o.l': text });
      expect(readDraft(storage, key)).toBeUndefined();
    },
  );

  it('says when the device takes nothing', async () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(await keepDraft(full, key, input, at)).toBeUndefined();
  });
});
