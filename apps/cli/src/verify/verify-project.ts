import { repeatEvaluation } from '@chengjie/verification';
import { publishedProject } from './published-project.js';
import { exitCodeOf, reportOf } from './report.js';

/**
 * Repeats each award of a project from what is public, and tells what came out.
 * @returns the exit code
 * @throws UserFacingError when there is nothing to repeat
 */
export async function verifyProject(url: string, reference: string, tell: (line: string) => void): Promise<number> {
  const lots = await publishedProject(url, reference);
  const verdicts = lots.map(({ number, lot, evaluation }) => {
    const repetition = repeatEvaluation(lot, evaluation);
    for (const line of reportOf(`${reference}, lot ${number}`, evaluation.engineVersion, repetition)) tell(line);
    return repetition.verdict;
  });
  return exitCodeOf(verdicts);
}
