import { describe, expect, it } from '@jest/globals';
import type { EventRow } from './events.js';
import { Inbox } from './inbox.js';

const event = (sequence: number) => ({ sequence }) as EventRow;

describe('what a subscriber has not taken', () => {
  const begun = async () => {
    const leaving = new AbortController();
    const inbox = new Inbox(leaving.signal);
    expect(await inbox.take()).toBe('LOOK');
    return { inbox, leaving };
  };
  /** All that it holds. */
  const held = async (inbox: Inbox, leaving: AbortController) => {
    const taken: unknown[] = [];
    for (;;) {
      const next = inbox.take();
      const found = await Promise.race([next, new Promise((resolve) => setImmediate(resolve, null))]);
      if (found === null) break;
      taken.push(found);
    }
    leaving.abort();
    return taken;
  };

  it('is what was told, in order', async () => {
    const { inbox, leaving } = await begun();
    for (const sequence of [1, 2]) inbox.put(event(sequence));
    expect(await held(inbox, leaving)).toEqual([event(1), event(2)]);
  });

  it('is one look, however often it is to look and whatever is told before it does', async () => {
    const { inbox, leaving } = await begun();
    inbox.put(event(1));
    for (let time = 0; time < 3; time += 1) inbox.lookAgain();
    inbox.put(event(2));
    expect(await held(inbox, leaving)).toEqual(['LOOK']);
  });

  it('is never more than so many events: then it looks by itself', async () => {
    const { inbox, leaving } = await begun();
    for (let sequence = 1; sequence <= 100; sequence += 1) inbox.put(event(sequence));
    const full = await held(inbox, leaving);
    expect(full).toHaveLength(100);
    const other = await begun();
    for (let sequence = 1; sequence <= 1_000; sequence += 1) other.inbox.put(event(sequence));
    expect(await held(other.inbox, other.leaving)).toEqual(['LOOK']);
  });

  it('ends when the subscriber leaves, also while it waits', async () => {
    const { inbox, leaving } = await begun();
    const waiting = inbox.take();
    leaving.abort();
    expect([await waiting, await inbox.take()]).toEqual([null, null]);
  });
});
