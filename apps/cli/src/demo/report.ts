import { visible } from '@chengjie/terminal';

/** Prints the walk step by step and keeps count of what differs from what should be. */
export class Report {
  private readonly since = performance.now();
  private failures = 0;
  private checks = 0;

  constructor(private readonly print: (line: string) => void) {}

  step(title: string, detail: string): void {
    const seconds = ((performance.now() - this.since) / 1000).toFixed(1).padStart(5);
    this.print(`${seconds} s  ${title}`);
    this.line(detail);
  }

  line(text: string): void {
    this.print(visible(`         ${text}`));
  }

  /** Compares JSON values. */
  check(what: string, actual: unknown, wanted: unknown): void {
    this.checks += 1;
    const [is, shouldBe] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (is !== shouldBe) this.failures += 1;
    this.line(is === shouldBe ? `✓ ${what}` : `✗ ${what}: ${is} instead of ${shouldBe}`);
  }

  /** @returns how many checks failed */
  close(): number {
    this.print(`${this.checks - this.failures} of ${this.checks} checks hold`);
    return this.failures;
  }
}
