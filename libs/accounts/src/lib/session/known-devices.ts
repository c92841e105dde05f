import { keyFor, type RequestContextValue } from '@chengjie/platform';
import { CONFIG, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalizeLoginName } from '../account/login-name.rules.js';
import { SecurityNotes } from '../security/security-notes.js';
import { DEVICE_SOURCE } from './sign-in-throttle.js';

/** What of a request says from where somebody signs in. */
export type SignInRequest = Pick<RequestContextValue, 'address' | 'readCookie' | 'setCookie'>;

/** How long a browser remembers that its owner has signed in. */
const REMEMBERED_DAYS = 365;

/**
 * Knows the browsers in which the owner of a login name has signed in before, by a cookie that we signed: what strangers
 * guess elsewhere is not counted against them. The cookie signs nobody in.
 */
@Injectable()
export class KnownDevices {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) { masterKey }: Pick<Config, 'masterKey'>,
    private readonly notes: SecurityNotes,
  ) {
    this.key = keyFor(masterKey, 'chengjie known devices');
  }

  /** By what attempts are counted: the device, if the owner has signed in there, or else the network. */
  sourceOf(loginName: string, request: SignInRequest): string {
    const device = this.deviceOf(loginName, request);
    return device === undefined ? request.address : `${DEVICE_SOURCE}${device}`;
  }

  /** From now on the browser is one of the owner's. */
  remember(loginName: string, request: SignInRequest): void {
    const known = this.deviceOf(loginName, request);
    if (known === undefined)
      this.notes.note({ kind: 'NEW_DEVICE', loginName: normalizeLoginName(loginName), address: request.address });
    const device = known ?? randomBytes(16).toString('base64url');
    const signature = this.signatureOf(loginName, device).toString('base64url');
    request.setCookie(cookieOf(loginName), `${device}.${signature}`, REMEMBERED_DAYS);
  }

  private deviceOf(loginName: string, { readCookie }: SignInRequest): string | undefined {
    const [, device, given] = /^([\w-]{22})\.([\w-]{43})$/.exec(readCookie(cookieOf(loginName)) ?? '') ?? [];
    if (device === undefined || given === undefined) return undefined;
    const signature = this.signatureOf(loginName, device);
    return timingSafeEqual(Buffer.from(given, 'base64url'), signature) ? device : undefined;
  }

  private signatureOf(loginName: string, device: string): Buffer {
    return createHmac('sha256', this.key)
      .update(`${normalizeLoginName(loginName)} ${device}`)
      .digest();
  }
}

/** One for each login name: several people may share a browser. */
function cookieOf(loginName: string): string {
  return `chengjie_device_${hash('sha256', normalizeLoginName(loginName)).slice(0, 16)}`;
}
