/** Says what many meet at the same time once in an interval, and how often it was met since it was last said. */
export class OncePerInterval {
  private lastSaid = -Infinity;
  private unsaid = 0;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(
    private readonly intervalMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  met(say: (times: number) => void): void {
    this.unsaid += 1;
    if (this.now() - this.lastSaid < this.intervalMs) return;
    say(this.unsaid);
    this.lastSaid = this.now();
    this.unsaid = 0;
  }
}
