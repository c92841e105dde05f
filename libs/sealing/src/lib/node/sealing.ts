import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { IV_BYTES, LENGTH_BYTES, paddedContent, paddingAfter, PADDING_BYTES, TAG_BYTES } from '../layout.js';
import { secretBytes } from './secret-bytes.js';

const PADDING = Buffer.alloc(PADDING_BYTES);

/**
 * First byte of a wrapped key since ids of a project's bids begin alike. Keys of before have no such byte, and programs of
 * before cannot unwrap those that have it: nobody ever gives one bid two ids.
 */
const BIDS_ALIKE = Buffer.of(2);
const KEY_BYTES = 32;
const BARE_BYTES = IV_BYTES + KEY_BYTES + TAG_BYTES;

/**
 * A project's key in plain form. It never leaves the process, and a KeyObject shows itself in no log. Node prepares it
 * once, whereas bytes would be prepared anew for each bid.
 */
export type ProjectKey = KeyObject & {
  /** How ids of the project's bids begin, 4 bytes; none for projects of before. */
  readonly bidPrefix: Buffer | null;
};

/**
 * Sealing of bids (domain.md §6.5): each project has a key of its own, kept only wrapped by the master key.
 * AES-256-GCM; the additional data binds each ciphertext to what it is of, so that none can be put in another's place.
 */
export class Sealing {
  private readonly keys = new LRUCache<string, ProjectKey>({ max: 1_000 });

  private readonly masterKey: KeyObject;

  /** @param masterKey 32 bytes */
  constructor(masterKey: Buffer) {
    this.masterKey = createSecretKey(masterKey);
  }

  /**
   * Makes the key of a new project. @returns its wrapped form, to be stored
   * @param key 32 secret bytes; random unless generated data has to be the same each time
   */
  newProjectKey(projectId: string, key: Buffer = secretBytes(KEY_BYTES)): Buffer {
    return Buffer.concat([BIDS_ALIKE, encrypt(this.masterKey, [key], `project-key:${projectId}`)]);
  }

  /**
   * The key of a project from its wrapped form.
   * @throws Error when the master key is not the one it was wrapped with, or its form is a later one
   */
  projectKey(projectId: string, wrapped: Buffer): ProjectKey {
    // Never by the project alone: a publication that is rolled back leaves a key behind that nobody must use again.
    const name = `${projectId}:${wrapped.toString('base64')}`;
    const known = this.keys.get(name);
    if (known) return known;
    const alike = wrapped.length > BARE_BYTES;
    if (alike && wrapped[0] !== BIDS_ALIKE[0])
      throw new Error(`Project ${projectId} has a key of a later form than this program knows: update it`);
    const bare = alike ? wrapped.subarray(BIDS_ALIKE.length) : wrapped;
    const secret = createSecretKey(decrypt(this.masterKey, bare, `project-key:${projectId}`));
    const bidPrefix = alike ? createHmac('sha256', secret).update('bids').digest().subarray(0, 4) : null;
    const key = Object.assign(secret, { bidPrefix });
    this.keys.set(name, key);
    return key;
  }

  /** Seals a JSON value. @param binding what it is of, as `bidBinding` says */
  seal(key: ProjectKey, binding: string, content: object): Buffer {
    const json = JSON.stringify(content);
    const length = Buffer.byteLength(json);
    const plain = Buffer.allocUnsafe(LENGTH_BYTES + length);
    plain.writeUInt32BE(length);
    plain.write(json, LENGTH_BYTES);
    return encrypt(key, [plain, PADDING.subarray(0, paddingAfter(plain.length))], binding);
  }

  /** Opens what was sealed under that binding. @throws Error when it was changed or belongs elsewhere */
  unseal<T extends object>(key: ProjectKey, binding: string, sealed: Buffer): T {
    const content = paddedContent(decrypt(key, sealed, binding)) as Buffer;
    return JSON.parse(content.toString()) as T;
  }

  /** A hash that only holders of the project's key can repeat: a plain one would let amounts be guessed. */
  keyedHash(key: ProjectKey, text: string): string {
    return createHmac('sha256', key).update(text).digest('hex');
  }
}

function encrypt(key: KeyObject, plain: readonly Buffer[], binding: string): Buffer {
  const iv = secretBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(binding));
  return Buffer.concat([iv, ...plain.map((part) => cipher.update(part)), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, sealed: Buffer, binding: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(binding));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}
