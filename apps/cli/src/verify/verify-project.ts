import { UserFacingError, visible } from '@chengjie/terminal';
import { repeatLot } from '@chengjie/verification';
import { publishedProject } from './published-project.js';
import { exitCodeOf, reportOf } from './report.js';

/**
 * Repeats each award of a project from what is public, and tells of each lot what came out.
 * @returns the exit code
 * @throws UserFacingError when there is nothing to repeat
 */
export async function verifyProject(url: string, reference: string, tell: (line: string) => void): Promise<number> {
  const lots = await publishedProject(url, reference);
  const repeated = lots.map(({ number, lot }) => ({ number, lot, repetition: repeatLot(lot) }));
  const verdicts = repeated.map(({ repetition }) => repetition.verdict);
  if (verdicts.every((verdict) => verdict === 'NOTHING_YET'))
    throw new UserFacingError(`Nothing of the evaluation of ${reference} is public yet.`);
  for (const { number, lot, repetition } of repeated)
    for (const line of reportOf(`${reference}, lot ${number}`, lot, repetition)) tell(visible(line));
  return exitCodeOf(verdicts);
}
