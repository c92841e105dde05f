import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { FactorChallenges } from './factor-challenges.js';
import { STEP_MINUTES } from './factor.terms.js';
import { RelyingParty } from './relying-party.js';

/** A passkey that a device has made. */
export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
}

interface StoredPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly signCount: number;
  readonly transports: readonly string[];
}

const ofAccount = statement<StoredPasskey, [accountId: string]>(
  'passkey_of_account',
  `select id, credential_id as "credentialId", public_key as "publicKey", sign_count as "signCount", transports
   from account_factor where account_id = $1 and kind = 'PASSKEY' and ended_at is null order by added_at`,
);

const ownLoginName = statement<{ loginName: string; displayName: string }, [accountId: string]>(
  'passkey_owner',
  'select login_name as "loginName", display_name as "displayName" from account where id = $1',
);

/** Devices that do not count say 0 for ever; of those that count, the same number twice is a copy's. */
const use = statement<{ id: string }, [id: string, signCount: number]>(
  'passkey_use',
  `update account_factor set sign_count = $2, last_used_at = clock_timestamp()
   where id = $1 and ended_at is null and (sign_count < $2 or (sign_count = 0 and $2 = 0)) returning id`,
);

/** Loaded by the first passkey: its readers of certificates take 26 MiB, which few processes ever need. */
const webauthn = () => import('@simplewebauthn/server');

/** Passkeys (WebAuthn level 3): the device verifies its user, for this host alone, over a challenge that is used once. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly challenges: FactorChallenges,
    private readonly party: RelyingParty,
  ) {}

  /** Whether there are any here: browsers make none for an IP address. */
  get offered(): boolean {
    return this.party.id !== null;
  }

  /** What a browser is asked to make one by. @param boundTo hash of the token that asks @returns W3C creation options, as JSON */
  async askForNew(accountId: string, boundTo: Buffer): Promise<string> {
    const owner = await this.database.queryOne(ownLoginName, [accountId]);
    const known = await this.database.query(ofAccount, [accountId]);
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: '承接 Chengjie',
      rpID: this.rpId,
      userName: owner?.loginName ?? '',
      userDisplayName: owner?.displayName ?? '',
      userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
      timeout: STEP_MINUTES * 60_000,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await this.challenges.put(boundTo, 'ADD_PASSKEY', Buffer.from(options.challenge));
    return JSON.stringify(options);
  }

  /** The passkey that a device made; undefined where the answer is none to the challenge, or nobody's device's. */
  async made(boundTo: Buffer, answer: string): Promise<NewPasskey | undefined> {
    const challenge = await this.challenges.take(boundTo, 'ADD_PASSKEY');
    if (!challenge) return undefined;
    const { verifyRegistrationResponse } = await webauthn();
    return whereWellFormed(async () => {
      const response = JSON.parse(answer) as RegistrationResponseJSON;
      if (await namesCertificates(response)) return undefined;
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        ...{ response, expectedChallenge: challenge.toString() },
        ...{ expectedOrigin: [...this.party.origins], expectedRPID: this.rpId, requireUserVerification: true },
      });
      if (!verified) return undefined;
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return { credentialId: id, publicKey: Buffer.from(publicKey), signCount: counter, transports };
    });
  }

  /** What a browser is asked to sign. @returns W3C request options, as JSON */
  async ask(accountId: string, boundTo: Buffer): Promise<string> {
    const known = await this.database.query(ofAccount, [accountId]);
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      timeout: STEP_MINUTES * 60_000,
      userVerification: 'required',
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
    });
    await this.challenges.put(boundTo, 'GIVE', Buffer.from(options.challenge));
    return JSON.stringify(options);
  }

  /** Whether a passkey of the account signed the challenge, and counted on since the last time. */
  async give(accountId: string, boundTo: Buffer, answer: string): Promise<boolean> {
    const challenge = await this.challenges.take(boundTo, 'GIVE');
    if (!challenge) return false;
    const { verifyAuthenticationResponse } = await webauthn();
    const given = await whereWellFormed(async () => {
      const response = JSON.parse(answer) as AuthenticationResponseJSON;
      const known = await this.database.query(ofAccount, [accountId]);
      const stored = known.find(({ credentialId }) => credentialId === response.id);
      if (!stored) return undefined;
      const { id, credentialId, publicKey, signCount, transports } = stored;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        ...{ response, expectedChallenge: challenge.toString() },
        ...{ expectedOrigin: [...this.party.origins], expectedRPID: this.rpId, requireUserVerification: true },
        credential: {
          ...{ id: credentialId, publicKey: new Uint8Array(publicKey), counter: signCount },
          transports: [...transports],
        },
      });
      return verified ? { id, signCount: authenticationInfo.newCounter } : undefined;
    });
    return given !== undefined && (await this.database.queryOne(use, [given.id, given.signCount])) !== undefined;
  }

  private get rpId(): string {
    if (this.party.id === null) throw new Error('There are no passkeys for an IP address');
    return this.party.id;
  }
}

/** We ask for no attestation: one that names certificates would have us fetch from addresses that it chooses. */
async function namesCertificates({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers');
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  const format = attestation.get('fmt');
  return format !== 'none' && !(format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
}

/** The library throws at whatever is malformed or does not verify; what the database throws is ours. */
async function whereWellFormed<T>(verify: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Error && 'severity' in error) throw error;
    return undefined;
  }
}
