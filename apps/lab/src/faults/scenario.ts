import type { Verdict } from '../load/verdict.js';
import type { Finding } from './checker.js';

/** How much of everything, and by which chance. */
export interface FaultsOptions {
  /** Rounds of killing. */
  readonly cycles: number;
  /** Submissions around deadlines. */
  readonly bids: number;
  readonly seed: number;
  /** Takes lines of progress. */
  readonly say: (line: string) => void;
}

/** One kind of fault, with the promises that must hold under it. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  run(options: FaultsOptions): Promise<Verdict[]>;
}

/** Findings shown of a broken promise. */
const SHOWN = 3;

/** A promise that the checker's findings would break. */
export function findingsVerdict(what: string, findings: readonly Finding[]): Verdict {
  const shown = findings.slice(0, SHOWN).map((finding) => `${finding.kind} ${finding.what}`);
  const rest = findings.length > SHOWN ? [`and ${findings.length - SHOWN} more`] : [];
  return {
    what,
    reached: findings.length === 0 ? 'nothing found' : [...shown, ...rest].join('; '),
    target: 'nothing lost, doubled, late, left out or refused in time',
    met: findings.length === 0,
  };
}

/** A count that must be a certain one. */
export function countVerdict(what: string, count: number, expected: number): Verdict {
  return { what, reached: String(count), target: String(expected), met: count === expected };
}
