import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** Of authenticator data (WebAuthn level 3, §6.1). */
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/** How a device answers, where it does not answer as it should. */
export interface Behaviour {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  /** Another challenge than the one that was asked. */
  readonly challenge?: string;
  /** What its counter says; it counts on otherwise. */
  readonly signCount?: number;
  /** A format of attestation that names certificates. */
  readonly certified?: boolean;
}

/** A device that makes one passkey and signs by it, as browsers answer. For specs only. */
export class SoftwarePasskey {
  private readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly point: { x: Buffer; y: Buffer };
  private count = 0;

  constructor(private readonly origin = 'https://portal.example') {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.point = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  /** The answer to creation options. */
  make(options: string, behaviour: Behaviour = {}): string {
    const { challenge, rp } = JSON.parse(options) as { challenge: string; rp: { id: string } };
    const credential = Buffer.concat([Buffer.alloc(16), uint16(this.id.length), this.id, this.coseKey()]);
    const data = Buffer.concat([this.authenticatorData(rp.id, behaviour, WITH_CREDENTIAL), credential]);
    const statement = behaviour.certified
      ? Buffer.concat([map(1), text('x5c'), Buffer.of(0x81), bytes(Buffer.alloc(16))])
      : map(0);
    const attestation = Buffer.concat([
      ...[map(3), text('fmt'), text(behaviour.certified ? 'packed' : 'none')],
      ...[text('attStmt'), statement, text('authData'), bytes(data)],
    ]);
    return this.answer('webauthn.create', challenge, behaviour, () => ({
      attestationObject: base64url(attestation),
      transports: ['internal'],
    }));
  }

  /** The answer to request options. */
  give(options: string, behaviour: Behaviour = {}): string {
    const { challenge, rpId } = JSON.parse(options) as { challenge: string; rpId: string };
    const data = this.authenticatorData(rpId, behaviour, 0);
    return this.answer('webauthn.get', challenge, behaviour, (clientData) => ({
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', Buffer.concat([data, sha256(clientData)]), this.privateKey)),
    }));
  }

  private answer(
    type: string,
    asked: string,
    { challenge = asked, origin = this.origin }: Behaviour,
    response: (clientData: Buffer) => object,
  ): string {
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    const id = base64url(this.id);
    return JSON.stringify({
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform' },
      response: { clientDataJSON: base64url(clientData), ...response(clientData) },
    });
  }

  private authenticatorData(asked: string, { rpId = asked, userVerified = true, signCount }: Behaviour, more: number) {
    this.count = signCount ?? this.count + 1;
    const flags = USER_PRESENT | (userVerified ? USER_VERIFIED : 0) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.count);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), counter]);
  }

  /** Of ES256 on P-256 (RFC 9053, §7.1). */
  private coseKey(): Buffer {
    return Buffer.concat([
      ...[map(5), Buffer.of(0x01, 0x02), Buffer.of(0x03, 0x26), Buffer.of(0x20, 0x01)],
      ...[Buffer.of(0x21), bytes(this.point.x), Buffer.of(0x22), bytes(this.point.y)],
    ]);
  }
}

/** CBOR, as far as it is needed here. */
const map = (entries: number) => Buffer.of(0xa0 + entries);
const text = (value: string) => Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);
const bytes = (value: Buffer) =>
  Buffer.concat([
    value.length < 256 ? Buffer.of(0x58, value.length) : Buffer.concat([Buffer.of(0x59), uint16(value.length)]),
    value,
  ]);

function uint16(value: number): Buffer {
  const encoded = Buffer.alloc(2);
  encoded.writeUInt16BE(value);
  return encoded;
}
