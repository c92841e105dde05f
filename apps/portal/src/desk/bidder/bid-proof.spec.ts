import { describe, expect, it } from '@jest/globals';
import { hashOf, provesSubmission, receiptFile, sealedText } from './bid-proof.js';

const content = {
  price: { amount: '80000.00' },
  proposal: '每周“两次”\n上门',
  salt: '00ff',
  drawSecret: 'd1'.repeat(32),
};

describe('the proof of a sealed bid', () => {
  it('is over the part of the draw, price in fen, proposal and salt, in this order', () => {
    expect(sealedText(content)).toBe(
      `{"drawSecret":"${content.drawSecret}","priceFen":8000000,"proposal":"每周“两次”\\n上门","salt":"00ff"}`,
    );
    expect(sealedText({ ...content, drawSecret: null })).toBe(
      '{"priceFen":8000000,"proposal":"每周“两次”\\n上门","salt":"00ff"}',
    );
  });

  it('is the SHA-256 that any other program computes', async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealedText(content)));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hashOf(content)).toBe(hex);
  });

  it('changes with a fen, a character, the salt and the part of the draw', () => {
    const hashes = [
      hashOf(content),
      hashOf({ ...content, price: { amount: '80000.01' } }),
      hashOf({ ...content, proposal: `${content.proposal}。` }),
      hashOf({ ...content, salt: '01ff' }),
      hashOf({ ...content, drawSecret: 'd2'.repeat(32) }),
    ];
    expect(new Set(hashes).size).toBe(5);
  });
});

describe('the receipt of what was just submitted', () => {
  const receipt = { contentHash: hashOf(content), salt: content.salt };

  it('is of it', () => {
    expect(provesSubmission(content, receipt)).toBe(true);
  });

  it.each([
    ['another price', { price: { amount: '80000.01' } }],
    ['another text', { proposal: '改' }],
    ['another part of the draw', { drawSecret: 'ee'.repeat(32) }],
    ['none that this device made', { drawSecret: null }],
  ])('is not, where %s was sealed in', (_, sealed) => {
    expect(provesSubmission(content, { ...receipt, contentHash: hashOf({ ...content, ...sealed }) })).toBe(false);
  });

  it('is not there, or says nothing', () => {
    expect(provesSubmission(content, null)).toBe(false);
    expect(provesSubmission(content, { ...receipt, salt: null })).toBe(false);
  });
});

describe('receiptFile', () => {
  const bid = {
    ...content,
    capacity: 'SELF',
    performer: null,
    project: { reference: 'CJ-2026-000001', title: '项目' },
    receipt: {
      number: 'AAAAA',
      contentHash: 'cd',
      salt: '00ff',
      drawSecret: content.drawSecret,
      at: '2026-11-24T00:00:00.000Z',
      revision: 1,
    },
  };

  it('holds all that is needed to check it', () => {
    const file = JSON.parse(receiptFile(bid)) as { hashedText: string; receipt: object };
    expect(file.hashedText).toBe(sealedText(content));
    expect(file.receipt).toEqual(bid.receipt);
  });

  it('has nothing to check after a withdrawal', () => {
    const file = receiptFile({ ...bid, receipt: { ...bid.receipt, salt: null, drawSecret: null } });
    expect(JSON.parse(file)).not.toHaveProperty('hashedText');
  });
});
