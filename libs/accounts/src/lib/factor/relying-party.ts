import { CONFIG, portalUrlOf, type Config } from '@chengjie/platform/config';
import { Inject, Injectable } from '@nestjs/common';
import { isIP } from 'node:net';

/**
 * Who passkeys are made for: the host where people reach the portal. Browsers make none for an IP address, so on loopback it is
 * `localhost`.
 */
@Injectable()
export class RelyingParty {
  /** RP id of WebAuthn: a host's name; null where people reach the portal by an IP address, so that there are no passkeys. */
  readonly id: string | null;
  /** Origins that answers may come from: the portal's, and further ones of the same host that were allowed. */
  readonly origins: readonly string[];

  constructor(@Inject(CONFIG) config: Config) {
    const own = new URL(portalUrlOf(config));
    const ofHost = config.allowedOrigins.filter((origin) => new URL(origin).hostname === own.hostname);
    this.id = isIP(own.hostname.replace(/^\[|\]$/g, '')) ? null : own.hostname;
    this.origins = [own.origin, ...ofHost];
  }
}
