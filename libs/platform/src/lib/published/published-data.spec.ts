import { describe, expect, it } from '@jest/globals';
import { PublishedData } from './published-data.js';

const MORNING = { era: 'server 2026-11-22', horizon: '100', changes: 0, beyond: 0, trimmed: false };

/** What the database would say, read by read; the last of it again and again. */
function saying(...rows: readonly object[]) {
  let reads = 0;
  const query = async ({ name }: { name: string }) =>
    name === 'published_state' ? [rows[Math.min((reads += 1), rows.length) - 1]] : [];
  return { data: new PublishedData({ query: query as never }), reads: () => reads };
}

describe('the state of published data', () => {
  it('stays while nothing is committed', async () => {
    const { data } = saying(MORNING);
    const first = await data.current();
    expect([await data.current(), await data.current()]).toEqual([first, first]);
  });

  it.each([
    ['a commit', { ...MORNING, changes: 1, beyond: 1 }],
    ['a commit before the new horizon', { ...MORNING, horizon: '105', changes: 1 }],
    ['the turn of the day', { ...MORNING, era: 'server 2026-11-23' }],
    ['another start of the server', { ...MORNING, era: 'restored 2026-11-22' }],
    ['changes that were trimmed', { ...MORNING, trimmed: true }],
    ['more changes than are counted', { ...MORNING, changes: 1_000 }],
  ])('is another one after %s', async (_, row) => {
    const { data } = saying(MORNING, row);
    const first = await data.current();
    expect(await data.current()).toBeGreaterThan(first);
  });

  it('counts from the last horizon on', async () => {
    const { data } = saying(
      MORNING,
      { ...MORNING, horizon: '100', changes: 2, beyond: 2 },
      { ...MORNING, changes: 2, beyond: 2 },
    );
    const [, second, third] = [await data.current(), await data.current(), await data.current()];
    expect(third).toBe(second);
  });

  it('is read once for all who ask at one moment, and again for those who ask later', async () => {
    const { data, reads } = saying(MORNING);
    await Promise.all([data.current(), data.current(), data.current()]);
    expect(reads()).toBe(1);
    await data.current();
    expect(reads()).toBe(2);
  });

  it('is told to those who keep something of it before anybody else', async () => {
    const { data } = saying(MORNING, { ...MORNING, changes: 1, beyond: 1 });
    const told: string[] = [];
    data.onChange(() => told.push('forget'));
    await data.current();
    await data.current().then(() => told.push('answer'));
    expect(told).toEqual(['forget', 'forget', 'answer']);
  });

  it('cannot be told while the database is away, and can be told again afterwards', async () => {
    let away = true;
    const query = async () => (away ? Promise.reject(new Error('away')) : [MORNING]);
    const data = new PublishedData({ query: query as never });
    await expect(data.current()).rejects.toThrow('away');
    away = false;
    expect(await data.current()).toBe(1);
  });
});
