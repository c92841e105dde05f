import type { ConsoleMessage, Page, Request } from 'playwright-core';

/** Longest that a page may take until it shows what it is about, in milliseconds: slow machines run other specs beside. */
const LONGEST = 30_000;

/** Watches a page: what it complains about, what it asks of other servers, and whether it is still at work. */
export class Watch {
  private found: string[] = [];
  private readonly forgiven: RegExp[] = [];
  private readonly pending = new Set<Request>();

  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('console', (message) => {
      if (isOfUndrawnPage(message)) return;
      if (['error', 'warning'].includes(message.type())) this.note(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.note(`exception: ${error.message}`));
    page.on('request', (request) => this.begin(request));
    page.on('requestfinished', (request) => this.pending.delete(request));
    page.on('requestfailed', (request) => this.pending.delete(request));
    page.on('websocket', (socket) => this.checkHost(socket.url().replace(/^ws/, 'http')));
  }

  /** What must not have happened: errors and warnings (breaches of the security policy among them), foreign requests. */
  get complaints(): readonly string[] {
    return this.found.filter((complaint) => !this.forgiven.some((pattern) => pattern.test(complaint)));
  }

  /** The complaints so far, which are then forgotten. */
  takeComplaints(): readonly string[] {
    const { complaints } = this;
    this.found = [];
    return complaints;
  }

  /** Complaints that a test brings about itself. */
  forgive(pattern: RegExp): void {
    this.forgiven.push(pattern);
  }

  /** The connection is going to be lost: what the browser itself says of that is no complaint. */
  interrupted(): void {
    this.forgive(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  }

  /**
   * Waits until the page shows its title, nothing is busy and nothing asked is still to be answered.
   *
   * @throws Error when it does not come to rest
   */
  async settled(): Promise<void> {
    const since = performance.now();
    for (;;) {
      await this.page.waitForFunction(isShown, undefined, { timeout: LONGEST });
      await this.page.evaluate(atRest);
      if (this.pending.size === 0 && (await this.page.evaluate(isShown))) return;
      if (performance.now() - since > LONGEST) {
        const asked = [...this.pending].map((request) => request.url()).join(', ');
        throw new Error(`${this.page.url()} does not come to rest; waiting for ${asked || 'what it says'}`);
      }
    }
  }

  private begin(request: Request): void {
    this.pending.add(request);
    this.checkHost(request.url());
  }

  private checkHost(url: string): void {
    if (/^https?:/.test(url) && new URL(url).origin !== this.origin) this.note(`foreign request: ${url}`);
  }

  private note(complaint: string): void {
    this.found.push(`${new URL(this.page.url(), this.origin).pathname}: ${complaint}`);
  }
}

/** The browser tells of a page that is not there, or that a busy server left to it, by its status, as it is to be. */
function isOfUndrawnPage(message: ConsoleMessage): boolean {
  return /status of (404|503)/.test(message.text()) && message.location().url === message.page()?.url();
}

/** Runs in the page. */
function isShown(): boolean {
  const says = [...document.querySelectorAll('main [role="status"]')].map(({ textContent }) => textContent ?? '');
  return (
    document.querySelector('h1') !== null &&
    document.querySelector('[aria-busy="true"]') === null &&
    !says.some((text) => /正在加载|^Loading/.test(text))
  );
}

/** Runs in the page: what was answered is drawn and what that asks for is asked, a page drawn in pieces is drawn whole. */
function atRest(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );
}
