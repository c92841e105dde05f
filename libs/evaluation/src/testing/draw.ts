import { drawEntriesHash, drawSeed, type DrawSubject } from '../lib/draw.js';
import { secretFor } from './lot.js';

/** A lot of three opened bids. */
export const drawSubject: DrawSubject = {
  projectId: 'p',
  lotId: 'l',
  buyerSecret: secretFor('buyer'),
  entries: ['x', 'y', 'z'].map((bidId) => ({ bidId, secret: secretFor(bidId) })),
};
/** The seed of a lot, from everything that it rests on. */
export const seedOf = ({ buyerSecret, ...opened }: DrawSubject) => drawSeed(drawEntriesHash(opened), buyerSecret);
