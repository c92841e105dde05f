import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftKeeper, type DraftServer, type KeptState, type SaveOutcome } from './draft-keeper.js';
import { isUnsent, meet, type KeptCopy, type KeptPage, type ServerDraft } from './kept-copy.js';
import { isLike } from './like.js';

interface Values {
  readonly text: string;
}

/** A server as ours is: it overwrites nothing that a save does not go on from. */
class OneDraft implements DraftServer {
  kept: ServerDraft | null = null;
  reachable = true;
  saves = 0;
  page: KeptPage | undefined;

  read(): Promise<ServerDraft | null | undefined> {
    return Promise.resolve(this.reachable ? this.kept : undefined);
  }

  async save(_form: string, content: string, revision: string | null, page?: KeptPage): Promise<SaveOutcome> {
    await Promise.resolve();
    this.page = page;
    if (!this.reachable) return { refused: 'FAILED' };
    if ((this.kept?.revision ?? null) !== revision) return { refused: 'ELSEWHERE' };
    this.saves += 1;
    this.kept = { content, revision: `r${this.saves}`, savedAt: `2026-12-13T08:00:0${this.saves}.000Z` };
    return { kept: this.kept };
  }

  discard(): Promise<void> {
    this.kept = null;
    return Promise.resolve();
  }
}

const KEY = 'chengjie.draft.me.grant.form';
const PAGE = { path: '/desk/projects/new', title: '新建项目' };
const TYPED_AT = '2026-12-13T07:59:00.000Z';
let server: OneDraft;

/** A form on a device. */
class Form {
  readonly items = new Map<string, string>();
  state: KeptState | undefined;
  full = false;
  keeper = this.opened();

  opened(): DraftKeeper<Values> {
    const device = {
      getItem: (key: string) => this.items.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (this.full) throw new Error('full');
        this.items.set(key, text);
      },
      removeItem: (key: string) => void this.items.delete(key),
    };
    const place = { device, key: KEY, server, form: 'form', page: () => PAGE };
    const tell = (state: KeptState | undefined) => (this.state = state);
    return (this.keeper = new DraftKeeper<Values>(place, isLike({ text: '' }), tell, () => TYPED_AT));
  }

  /** Types, and rests. */
  async type(text: string): Promise<void> {
    this.keeper.typed({ text });
    await this.keeper.flush();
  }

  /** Opens the form anew. @returns what it shows */
  async open(): Promise<string | undefined> {
    this.keeper.stop();
    const first = this.opened().begin();
    const met = await this.keeper.meet();
    return (met === undefined ? first : met)?.text;
  }
}

let form: Form;

beforeEach(() => {
  jest.useFakeTimers();
  server = new OneDraft();
  form = new Form();
});
afterEach(() => {
  jest.useRealTimers();
});

const textOf = (draft: ServerDraft | null) => draft && (JSON.parse(draft.content) as Values).text;

describe('what is typed', () => {
  it('is on the device at once, and on the server after a rest', async () => {
    form.keeper.typed({ text: '一' });
    expect([form.items.size, form.state?.where, server.kept]).toEqual([1, 'SAVING', null]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect([textOf(server.kept), form.state]).toEqual(['一', { where: 'SERVER', at: '2026-12-13T08:00:01.000Z' }]);
    expect(server.page).toEqual(PAGE);
  });

  it('is sent once, whatever comes meanwhile, and not again while it stays the same', async () => {
    form.keeper.typed({ text: '一' });
    const sending = form.keeper.flush();
    await Promise.resolve(); // it is on its way
    form.keeper.typed({ text: '一二' });
    await sending;
    expect([textOf(server.kept), form.state?.where]).toEqual(['一', 'SAVING']);
    await form.keeper.flush();
    await form.type('一二');
    expect([textOf(server.kept), server.saves]).toEqual(['一二', 2]);
  });

  it('is there again on the same device, and on another', async () => {
    await form.type('一');
    expect(await form.open()).toBe('一');
    const other = new Form();
    expect(await other.open()).toBe('一');
    expect(other.state?.restored).toBe('2026-12-13T08:00:01.000Z');
  });

  it('stays on the device while the server is not reached, and goes there by itself then', async () => {
    server.reachable = false;
    await form.type('一');
    expect([form.state?.where, await form.open()]).toEqual(['DEVICE', '一']);
    server.reachable = true;
    await form.type('一二');
    expect([form.state?.where, textOf(server.kept)]).toEqual(['SERVER', '一二']);
    server.reachable = false;
    await form.type('三');
    server.reachable = true;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(textOf(server.kept)).toBe('三');
  });

  it('is said to be nowhere where neither takes it', async () => {
    server.reachable = false;
    form.full = true;
    await form.type('一');
    expect(form.state?.where).toBe('NOWHERE');
  });

  it('leaves nothing once it is sent, also where a save is on its way', async () => {
    await form.type('一');
    form.keeper.typed({ text: '一二' });
    const sending = form.keeper.flush();
    form.keeper.end();
    await sending;
    await form.keeper.flush();
    expect([server.kept, form.items.size, form.state]).toEqual([null, 0, undefined]);
    await form.type('新的');
    expect(textOf(server.kept)).toBe('新的');
  });

  it('goes to the server when the form is closed, which tries no more after that', async () => {
    form.keeper.typed({ text: '一' });
    form.keeper.stop();
    await form.keeper.flush();
    expect(textOf(server.kept)).toBe('一');
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('what another device typed', () => {
  let other: Form;

  beforeEach(async () => {
    await form.type('一');
    other = new Form();
    await other.open();
    await other.type('另一台');
  });

  it('is not overwritten: which is newer is said, and both are kept until one is chosen', async () => {
    await form.type('本机');
    expect(form.state).toMatchObject({
      where: 'DEVICE',
      conflict: { mine: TYPED_AT, theirs: '2026-12-13T08:00:02.000Z' },
    });
    expect([textOf(server.kept), form.items.get(KEY)]).toEqual(['另一台', expect.stringContaining('本机')]);
  });

  it('is no conflict where it is the same: a page that was left while it saved meets its own', async () => {
    await form.type('另一台');
    expect([form.state?.where, form.state?.conflict]).toEqual(['SERVER', undefined]);
  });

  it('gives way to what is typed here, if that is chosen', async () => {
    await form.type('本机');
    form.keeper.takeMine();
    await form.keeper.flush();
    expect([textOf(server.kept), form.state?.conflict]).toEqual(['本机', undefined]);
  });

  it('is gone on with, if that is chosen', async () => {
    await form.type('本机');
    expect(form.keeper.takeTheirs()).toEqual({ text: '另一台' });
    await form.type('另一台，接着写');
    expect(textOf(server.kept)).toBe('另一台，接着写');
  });

  it('is shown where nothing is lost by it', async () => {
    expect(await form.open()).toBe('另一台');
  });

  it('is told when it was sent: what is typed here stays until one chooses', async () => {
    other.keeper.end();
    await other.keeper.flush();
    await form.type('本机');
    expect(form.state?.conflict).toEqual({ mine: TYPED_AT, theirs: null });
    form.keeper.takeMine();
    await form.keeper.flush();
    expect(textOf(server.kept)).toBe('本机');
  });

  it('is not shown again where it was sent and nothing else was typed here', async () => {
    other.keeper.end();
    await other.keeper.flush();
    expect(await form.open()).toBeUndefined();
    expect([form.state, form.items.size]).toEqual([undefined, 0]);
  });

  it('empties a form that is open elsewhere once it is given up, but not what was typed there since', async () => {
    await form.open();
    other.keeper.end();
    await other.keeper.flush();
    expect(await form.keeper.meetAgain()).toBeNull();
    expect([form.state, form.items.size]).toEqual([undefined, 0]);
    expect(await form.keeper.meetAgain()).toBeUndefined();

    await form.type('本机');
    server.kept = null;
    form.keeper.typed({ text: '本机，接着写' });
    expect(await form.keeper.meetAgain()).toBeUndefined();
    expect(form.state?.conflict).toEqual({ mine: TYPED_AT, theirs: null });
  });
});

describe('comparing both', () => {
  const mine = (revision: string | null, synced: boolean): KeptCopy<Values> => ({
    ...{ values: { text: '' }, at: TYPED_AT, revision, synced },
  });
  const theirs: ServerDraft = { content: '', revision: 'r1', savedAt: TYPED_AT };

  it.each([
    [undefined, null, 'NOTHING'],
    [undefined, theirs, 'THEIRS'],
    [mine(null, false), null, 'MINE'],
    [mine('r1', true), theirs, 'MINE'],
    [mine('r1', false), theirs, 'MINE'],
    [mine('r0', true), theirs, 'THEIRS'],
    [mine('r0', false), theirs, 'ASK'],
    [mine(null, false), theirs, 'ASK'],
    [mine('r0', false), { ...theirs, content: '{"text":""}' }, 'THEIRS'],
    [mine('r0', true), null, 'NOTHING'],
    [mine('r0', false), null, 'ASK'],
  ] as const)('%j and %j: %s', (here, there, met) => {
    expect(meet(here, there)).toBe(met);
  });

  it('counts as on this device alone what the server does not have', () => {
    const texts = [JSON.stringify(mine('r1', true)), JSON.stringify(mine('r1', false)), '{"proposal":""}', '{'];
    expect(texts.map(isUnsent)).toEqual([false, true, true, true]);
  });
});
