import { isUnsent } from '@chengjie/portal-ui/form/kept-copy';
import { isKeptOf, keptKeys, type DeviceStorage } from '@chengjie/portal-ui/form/kept-input';

/** What encrypted texts begin with. */
const FORM = 'aes-gcm.';
const IV_BYTES = 12;

/**
 * One's own drafts on this device, encrypted under a key that the server gives to their author alone: whoever has the device and
 * no session reads nothing. They are read as a whole when it is opened, since browsers decrypt in their own time.
 */
export class DraftStorage implements DeviceStorage {
  private readonly known = new Map<string, string>();

  private constructor(
    private readonly storage: Storage,
    private readonly accountId: string,
    /** Null where the browser encrypts nothing: over plain HTTP from another machine. */
    private readonly key: CryptoKey | null,
  ) {}

  /** @param secret the account's key, 256 bits in base64 */
  static async open(storage: Storage, accountId: string, secret: string): Promise<DraftStorage> {
    const { subtle } = crypto as Partial<Crypto>;
    const key = await subtle?.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const opened = new DraftStorage(storage, accountId, key ?? null);
    for (const name of keptKeys(storage, accountId)) await opened.take(name, storage.getItem(name));
    return opened;
  }

  getItem(name: string): string | null {
    return this.known.get(name) ?? null;
  }

  async setItem(name: string, text: string): Promise<void> {
    if (!this.key) throw new Error('This browser encrypts nothing here');
    this.known.set(name, text);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const encrypted = await crypto.subtle.encrypt(bound(iv, name), this.key, new TextEncoder().encode(text));
    // Forgotten, or typed over, meanwhile.
    if (this.known.get(name) === text)
      this.storage.setItem(name, FORM + textOf(iv) + textOf(new Uint8Array(encrypted)));
  }

  removeItem(name: string): void {
    this.known.delete(name);
    this.storage.removeItem(name);
  }

  /** What is kept under names that begin so, by the rest of their names. */
  keptUnder(beginning: string): ReadonlyMap<string, string> {
    const names = [...this.known].filter(([name]) => name.startsWith(beginning));
    return new Map(names.map(([name, text]) => [name.slice(beginning.length), text]));
  }

  /** How many of them are on this device alone. */
  countUnsent(): number {
    return [...this.known.values()].filter(isUnsent).length;
  }

  /** Hears of what another tab has kept or forgotten. */
  readonly hear = ({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void => {
    if (key !== null && isKeptOf(this.accountId, key)) void this.take(key, newValue);
  };

  private async take(name: string, kept: string | null): Promise<void> {
    try {
      if (kept === null) this.known.delete(name);
      // As earlier releases kept it.
      else if (!kept.startsWith(FORM)) await this.setItem(name, kept);
      else if (this.key) {
        const bytes = bytesOf(kept.slice(FORM.length));
        const [iv, encrypted] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
        const text = await crypto.subtle.decrypt(bound(iv, name), this.key, encrypted);
        this.known.set(name, new TextDecoder().decode(text));
      }
    } catch {
      // What cannot be read counts as nothing.
    }
  }
}

/** Binds what is encrypted to where it is kept. */
function bound(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

/** Base64, of parts whose lengths are multiples of three but for the last. */
function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
