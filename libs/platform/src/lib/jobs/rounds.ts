/** What a worker does again and again until it is stopped, such as looking for what is due. */
export class Rounds {
  private ended = false;
  private wake: (() => void) | undefined;
  private running: Promise<void> | undefined;

  /** @param round tells how long to wait for the next one, in milliseconds; it deals with its failures itself */
  constructor(private readonly round: () => Promise<number>) {}

  /** True from the moment that somebody wants it to stop: a long round ends early. */
  get stopped(): boolean {
    return this.ended;
  }

  start(): void {
    this.running = this.run();
  }

  /** Ends after the round that is going on; a wait ends at once. */
  async stop(): Promise<void> {
    this.ended = true;
    this.wake?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      const wait = await this.round();
      if (wait > 0 && !this.ended) await this.sleep(wait);
    }
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
