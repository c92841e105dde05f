import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';

describe('a box of secrets', () => {
  const master = Buffer.alloc(32, 7);
  const box = new SecretBox(master, 'notes of a spec');
  const secret = Buffer.from('令牌');

  it('opens what it sealed, which looks different each time', () => {
    const sealed = box.seal('note 1', secret);
    expect(box.unseal('note 1', sealed)).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(box.seal('note 1', secret)).not.toEqual(sealed);
  });

  it.each<[string, (sealed: Buffer) => unknown]>([
    ['of something else', (sealed) => box.unseal('note 2', sealed)],
    ['of another purpose', (sealed) => new SecretBox(master, 'notes of another').unseal('note 1', sealed)],
    ['of another master key', (sealed) => new SecretBox(Buffer.alloc(32), 'notes of a spec').unseal('note 1', sealed)],
    [
      'that was changed',
      (sealed) => box.unseal('note 1', Buffer.from(sealed.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))),
    ],
    ['that was cut off', (sealed) => box.unseal('note 1', sealed.subarray(0, 20))],
  ])('opens nothing %s', (_, unseal) => {
    expect(() => unseal(box.seal('note 1', secret))).toThrow();
  });
});
