import type { PageAddress } from './page-address.js';

/** A public page as the server renders it. */
export interface RenderedPage {
  /** 302 where the page is at another address, 404 where the address leads to nothing that is public. */
  readonly status: 200 | 302 | 404;
  /** The whole document, with marks where the nonce of a response belongs; empty where the page is elsewhere. */
  readonly html: string;
  /** That other address, within the portal. */
  readonly movedTo?: string | undefined;
}

/** Why there is no page: it cannot be drawn now, or not as long as nothing changes, so that asking again is of no use. */
export type Unrendered = 'LATER' | 'NEVER';

/** What the API tells the process that renders pages (docs/adr/0031-rendered-by-the-server.md). */
export type ToRenderer =
  | { readonly kind: 'RENDER'; readonly id: number; readonly address: PageAddress; readonly origin: string }
  /** What a request of GraphQL is answered; nothing where it was not. */
  | { readonly kind: 'ANSWER'; readonly id: number; readonly body: string | undefined };

/** What that process tells the API. */
export type FromRenderer =
  | { readonly kind: 'READY' }
  /** Nothing where the page is not one for the server, or could not be made. */
  | {
      readonly kind: 'RENDERED';
      readonly id: number;
      readonly page: RenderedPage | undefined;
      readonly fault?: string | undefined;
    }
  /** A request of GraphQL for the page `of`. */
  | { readonly kind: 'ASK'; readonly id: number; readonly of: number; readonly body: string };
