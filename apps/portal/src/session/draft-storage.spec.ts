import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftStorage } from './draft-storage.js';

const SECRET = btoa('k'.repeat(32));
const NAME = 'chengjie.draft.me.grant.submitBid.lot';
const TEXT = '{"price":"80000","proposal":"每周两次上门"}';

/** As a browser's: what is kept are its own properties. */
let device: Storage;

beforeEach(() => {
  const kept: Record<string, string> = {};
  device = Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, value: string) => void (kept[key] = value) },
    removeItem: { value: (key: string) => void delete kept[key] },
  }) as unknown as Storage;
});

const opened = (accountId = 'me', secret = SECRET) => DraftStorage.open(device, accountId, secret);

describe('drafts on a device', () => {
  it('are listed by what their names begin with', async () => {
    const drafts = await opened();
    await drafts.setItem(NAME, TEXT);
    await drafts.setItem('chengjie.draft.me.other.submitBid.lot', '{}');
    expect([...drafts.keptUnder('chengjie.draft.me.grant.')]).toEqual([['submitBid.lot', TEXT]]);
  });

  it('are read again by their author, and by nobody who has the device alone', async () => {
    await (await opened()).setItem(NAME, TEXT);
    expect(JSON.stringify(device)).not.toMatch(/80000|proposal|每周/);
    expect((await opened()).getItem(NAME)).toBe(TEXT);
    expect((await opened('me', btoa('x'.repeat(32)))).getItem(NAME)).toBeNull();
    expect((await opened('other')).getItem(NAME)).toBeNull();
  });

  it('read back at once, also before they are encrypted, and stay forgotten', async () => {
    const drafts = await opened();
    const keeping = drafts.setItem(NAME, TEXT);
    expect(drafts.getItem(NAME)).toBe(TEXT);
    drafts.removeItem(NAME);
    await keeping;
    expect([drafts.getItem(NAME), Object.keys(device)]).toEqual([null, []]);
  });

  it('keep what was typed last', async () => {
    const drafts = await opened();
    await Promise.all(['1', '12', '123'].map((text) => drafts.setItem(NAME, text)));
    expect((await opened()).getItem(NAME)).toBe('123');
  });

  it('are nothing where they were moved or changed', async () => {
    await (await opened()).setItem(NAME, TEXT);
    const moved = NAME.replace('lot', 'other');
    device.setItem(moved, device.getItem(NAME) ?? '');
    device.setItem(NAME, `${device.getItem(NAME)?.slice(0, -4)}AAAA`);
    const drafts = await opened();
    expect([drafts.getItem(NAME), drafts.getItem(moved)]).toEqual([null, null]);
  });

  it('take over what an earlier release kept in the open', async () => {
    device.setItem(NAME, TEXT);
    expect((await opened()).getItem(NAME)).toBe(TEXT);
    expect(device.getItem(NAME)).not.toContain('80000');
  });

  it('hear of what another tab keeps and forgets', async () => {
    const [here, there] = [await opened(), await opened()];
    await there.setItem(NAME, TEXT);
    here.hear({ key: NAME, newValue: device.getItem(NAME) });
    while (here.getItem(NAME) === null) await new Promise((resolve) => setTimeout(resolve));
    expect(here.getItem(NAME)).toBe(TEXT);
    here.hear({ key: NAME, newValue: null });
    expect(here.getItem(NAME)).toBeNull();
  });

  it('say when the device takes nothing', async () => {
    const full = Object.create(device, {
      setItem: {
        value: () => {
          throw new Error('QuotaExceededError');
        },
      },
    }) as Storage;
    await expect((await DraftStorage.open(full, 'me', SECRET)).setItem(NAME, TEXT)).rejects.toThrow('Quota');
  });
});
