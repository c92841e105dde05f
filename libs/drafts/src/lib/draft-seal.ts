import { createHmac, randomBytes } from 'node:crypto';
import { keyFor, SecretBox } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { LENGTH_BYTES, paddedContent, paddingAfter } from '@chengjie/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftOwner } from './draft-owner.js';

/** Where a draft is kept: without the key nobody tells from it whose it is, or what for. */
export interface DraftPlace {
  /** Of one owner's one form. */
  readonly slot: Buffer;
  /** Of all drafts of one owner. */
  readonly holder: Buffer;
}

/** What is sealed: the row itself tells no more of the time than the day. */
export interface DraftContent {
  readonly form: string;
  readonly content: string;
  /** ISO 8601, by the database's clock. */
  readonly savedAt: string;
  /** Where it was typed; what was saved without it has none. */
  readonly page?: { readonly path: string; readonly title: string } | null;
}

/**
 * Seals drafts, in pieces as bids are: neither their length nor their row tells what somebody is writing. A revision is random:
 * a number would tell how long somebody has been at it.
 */
@Injectable()
export class DraftSeal {
  private readonly box: SecretBox;
  private readonly placeKey: Buffer;

  constructor(@Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>) {
    this.box = new SecretBox(masterKey, 'chengjie drafts, contents');
    this.placeKey = keyFor(masterKey, 'chengjie drafts, places');
  }

  placeOf(owner: DraftOwner, form: string): DraftPlace {
    return { slot: this.hash([...partsOf(owner), form]), holder: this.holderOf(owner) };
  }

  holderOf(owner: DraftOwner): Buffer {
    return this.hash(partsOf(owner));
  }

  newRevision(): Buffer {
    return randomBytes(16);
  }

  seal(slot: Buffer, revision: Buffer, content: DraftContent): Buffer {
    const text = Buffer.from(JSON.stringify(content));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(text.length);
    const padding = Buffer.alloc(paddingAfter(LENGTH_BYTES + text.length));
    return this.box.seal(bindingOf(slot, revision), Buffer.concat([length, text, padding]));
  }

  /** What was sealed there; undefined where it was changed, is another's, or was sealed under another master key. */
  open(slot: Buffer, revision: Buffer, sealed: Buffer): DraftContent | undefined {
    try {
      const padded = this.box.unseal(bindingOf(slot, revision), sealed);
      return JSON.parse(Buffer.from(paddedContent(padded)).toString()) as DraftContent;
    } catch {
      return undefined;
    }
  }

  private hash(of: readonly (string | null)[]): Buffer {
    return createHmac('sha256', this.placeKey).update(JSON.stringify(of)).digest();
  }
}

function partsOf({ accountId, grantId, heldSince }: DraftOwner): readonly (string | null)[] {
  return [accountId, grantId, heldSince.toISOString()];
}

/** The slot stands for owner and form. */
function bindingOf(slot: Buffer, revision: Buffer): string {
  return `draft ${slot.toString('hex')} ${revision.toString('hex')}`;
}
