import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the portal's build wants the nonce: `html.cspNonce` of its vite.config.ts. */
const NONCE_MARK = '__CSP_NONCE__';

/** The portal's one page, which shows what the address asks for. */
export class Page {
  private readonly parts: readonly string[];

  constructor(html: string) {
    this.parts = html.split(NONCE_MARK);
  }

  /** The page of a built portal, as it is now; undefined when the folder has none. */
  static in(folder: string): Page | undefined {
    const file = join(folder, 'index.html');
    return existsSync(file) ? new Page(readFileSync(file, 'utf8')) : undefined;
  }

  /** The page for one response. A nonce is used once: whoever could guess it could bring in a style of theirs. */
  make(): { readonly html: string; readonly nonce: string } {
    const nonce = randomBytes(16).toString('base64');
    return { html: this.parts.join(nonce), nonce };
  }
}
