import 'reflect-metadata';
import { webcrypto, type webcrypto as Web } from 'node:crypto';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  cryptoProvider,
} from '@peculiar/x509';

/** An authority, and a server that it vouches for; all as PEM. */
export interface Certificates {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Makes an authority of its own, and a certificate of a server at these IP addresses; good for a day. */
export async function makeCertificates(addresses: readonly string[]): Promise<Certificates> {
  cryptoProvider.set(webcrypto as never);
  const [authorityKeys, serverKeys] = [await newKeys(), await newKeys()];
  const validity = { notBefore: new Date(Date.now() - 3_600_000), notAfter: new Date(Date.now() + 86_400_000) };
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Authority of a test',
    keys: authorityKeys as never,
    signingAlgorithm: ALGORITHM,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });
  const server = await X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=Server of a test',
    issuer: authority.subject,
    publicKey: serverKeys.publicKey as never,
    signingKey: authorityKeys.privateKey as never,
    signingAlgorithm: ALGORITHM,
    extensions: [new SubjectAlternativeNameExtension(addresses.map((value) => ({ type: 'ip', value })))],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey);
  return {
    authority: authority.toString('pem'),
    certificate: server.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${Buffer.from(key).toString('base64')}\n-----END PRIVATE KEY-----\n`,
  };
}

function newKeys(): Promise<Web.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}
