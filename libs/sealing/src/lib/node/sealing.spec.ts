import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Sealing } from './sealing.js';

const projectId = '0190aaaa-0000-7000-8000-000000000001';
const content = { priceFen: 7_999_900, proposal: '每周两次上门服务' };

describe('sealing', () => {
  const masterKey = randomBytes(32);
  const sealing = new Sealing(masterKey);
  const wrapped = sealing.newProjectKey(projectId);
  const key = sealing.projectKey(projectId, wrapped);

  it('gives back what was sealed, also to another process with the same master key', () => {
    const sealed = sealing.seal(key, 'bid:1', content);
    const other = new Sealing(masterKey);
    expect(other.unseal(other.projectKey(projectId, wrapped), 'bid:1', sealed)).toEqual(content);
  });

  it.each([0, 3_900, 3_949, 3_950, 3_951, 9_000])(
    'pads %d characters to pieces in which PostgreSQL keeps them, and gives them back',
    (length) => {
      const text = { text: 'x'.repeat(length) };
      const sealed = sealing.seal(key, 'bid:1', text);
      const bytes = 4 + JSON.stringify(text).length;
      expect(sealed.length).toBe(12 + Math.ceil(bytes / 3_964) * 3_964 + 16);
      expect(sealing.unseal(key, 'bid:1', sealed)).toEqual(text);
    },
  );

  it('shows nothing of the content, nor its length', () => {
    const short = sealing.seal(key, 'bid:1', { priceFen: 1, proposal: '短' });
    const long = sealing.seal(key, 'bid:1', { priceFen: 99_999_999, proposal: '长'.repeat(1_000) });
    expect(short.length).toBe(long.length);
    expect(long.includes(Buffer.from('长长'))).toBe(false);
    expect(sealing.seal(key, 'bid:1', content).equals(sealing.seal(key, 'bid:1', content))).toBe(false);
  });

  it('refuses what was changed or put in another’s place', () => {
    const sealed = sealing.seal(key, 'bid:1', content);
    expect(() => sealing.unseal(key, 'bid:2', sealed)).toThrow();
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40);
    expect(() => sealing.unseal(key, 'bid:1', sealed)).toThrow();
  });

  it('refuses another master key and another project’s wrapped key', () => {
    expect(() => new Sealing(randomBytes(32)).projectKey(projectId, wrapped)).toThrow();
    expect(() => new Sealing(masterKey).projectKey('0190aaaa-0000-7000-8000-000000000002', wrapped)).toThrow();
  });

  it('prepares a key once, as thousands of bids a second need it', () => {
    expect(sealing.projectKey(projectId, wrapped)).toBe(key);
  });

  it('hashes with the project’s key: whoever holds it repeats the hash, nobody else', () => {
    const worker = new Sealing(masterKey);
    const hash = sealing.keyedHash(key, '79999.00');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(worker.keyedHash(worker.projectKey(projectId, wrapped), '79999.00')).toBe(hash);
    expect(sealing.keyedHash(key, '79999.01')).not.toBe(hash);
    const another = sealing.projectKey(projectId, sealing.newProjectKey(projectId));
    expect(sealing.keyedHash(another, '79999.00')).not.toBe(hash);
  });

  it('refuses a key of a later form', () => {
    const later = Buffer.from(wrapped);
    later.writeUInt8(3);
    expect(() => sealing.projectKey(projectId, later)).toThrow('a later form than this program knows');
  });

  it('lets bids of a project have ids that begin alike, but for projects of before', () => {
    const before = wrapped.subarray(1);
    expect(key.bidPrefix).toHaveLength(4);
    expect(new Sealing(masterKey).projectKey(projectId, wrapped).bidPrefix).toEqual(key.bidPrefix);
    expect(sealing.projectKey(projectId, before).bidPrefix).toBeNull();
    expect(sealing.projectKey(projectId, before).equals(key)).toBe(true);
    const another = sealing.projectKey(projectId, sealing.newProjectKey(projectId));
    expect(another.bidPrefix).not.toEqual(key.bidPrefix);
  });

  it('never seals with a key that was made but not kept, as when a publication is rolled back', () => {
    const dropped = sealing.projectKey(projectId, sealing.newProjectKey(projectId));
    const kept = sealing.newProjectKey(projectId);
    expect(sealing.projectKey(projectId, kept).equals(dropped)).toBe(false);
    const sealed = sealing.seal(sealing.projectKey(projectId, kept), 'bid:1', content);
    const worker = new Sealing(masterKey);
    expect(worker.unseal(worker.projectKey(projectId, kept), 'bid:1', sealed)).toEqual(content);
  });
});
