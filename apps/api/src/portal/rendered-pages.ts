import { addressIn, type PageAddress, type RenderedPage, type Unrendered } from '@chengjie/kernel';
import type { PublishedData } from '@chengjie/platform';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';
import { Page } from './page.js';
import type { AnonymousRequests } from './anonymous-requests.js';
import type { Renderer } from './renderer.js';

/** Longest part of an address after its path that is rendered, in characters: what people ask for is shorter. */
const LONGEST_SEARCH = 1_000;

/** Addresses of pages that could not be drawn, which are not tried again. */
const MOST_FAULTS = 1_000;

/** A public page that is ready to be sent. */
export interface ReadyPage {
  readonly status: RenderedPage['status'];
  readonly page: Page;
  /** Where the page is, if it is elsewhere. */
  readonly movedTo: string | undefined;
  /** Weak: each response has a nonce of its own. */
  readonly etag: string;
  readonly bytes: number;
}

type Rendering = Promise<ReadyPage | Unrendered>;

/**
 * Public pages as the server renders them, kept like answers: as long as nothing public is committed
 * (docs/adr/0007-answer-cache.md). Who asks for one that is being made waits for the same. Of one that is a fault the fault is kept: it
 * would be one again.
 */
export class RenderedPages {
  private readonly kept: LRUCache<string, ReadyPage> | undefined;
  private readonly faults = new LRUCache<string, true>({ max: MOST_FAULTS });
  private readonly underWay = new Map<string, Rendering>();
  private state = 0;

  /** @param mebibytes for kept pages; 0 keeps none */
  constructor(
    private readonly renderer: Renderer,
    private readonly requests: AnonymousRequests,
    private readonly published: Pick<PublishedData, 'current'>,
    mebibytes: number,
  ) {
    if (mebibytes > 0)
      this.kept = new LRUCache({ maxSize: mebibytes * 1_024 * 1_024, sizeCalculation: ({ bytes }) => bytes });
  }

  /** @returns why the browser has to draw the page, where it has */
  async get(address: PageAddress, asker: string): Rendering {
    if (address.search.length > LONGEST_SEARCH) return 'NEVER';
    const state = await this.published.current().catch(() => undefined);
    if (state === undefined) return 'LATER';
    if (state > this.state) {
      this.state = state;
      this.kept?.clear();
      this.faults.clear();
    }
    const key = addressIn(address.language, address.path) + address.search;
    const known = state === this.state ? (this.kept?.get(key) ?? (this.faults.has(key) && 'NEVER')) : undefined;
    return known || (this.underWay.get(`${state} ${key}`) ?? this.begin(address, asker, state, key));
  }

  private begin(address: PageAddress, asker: string, state: number, key: string): Rendering {
    const rendering = this.render(address, asker, (page) => {
      if (state !== this.state) return;
      if (page === 'NEVER') this.faults.set(key, true);
      else this.kept?.set(key, page);
    }).finally(() => this.underWay.delete(`${state} ${key}`));
    this.underWay.set(`${state} ${key}`, rendering);
    return rendering;
  }

  private async render(address: PageAddress, asker: string, keep: (page: ReadyPage | 'NEVER') => void): Rendering {
    let lasts = true;
    const rendered = await this.renderer.render(address, asker, (body) => {
      lasts &&= this.requests.asksForPublished(body);
      return this.requests.put(body, address.language);
    });
    if (rendered === 'NEVER' && lasts) keep(rendered);
    if (typeof rendered === 'string') return rendered;
    const { status, html, movedTo } = rendered;
    const etag = `W/"${hash('sha256', html, 'base64url').slice(0, 22)}"`;
    const ready = { status, page: new Page(html), movedTo, etag, bytes: 2 * html.length + 1 };
    if (lasts) keep(ready);
    return ready;
  }
}
