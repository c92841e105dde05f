import { ENGINE_VERSIONS } from '@chengjie/evaluation';
import type { Figure, PublishedLot, Repetition, Shown } from '@chengjie/verification';

/** What a verification came to, as the exit code says it; 1 stands for what could not be asked at all. */
const EXIT = { AGREES: 0, DIFFERS: 2, OTHER_VERSION: 3 } as const;

/** What is a finding by itself. */
const FINDINGS: readonly Repetition['verdict'][] = ['DIFFERS', 'IMPOSSIBLE', 'WITHHELD'];

/** The exit code of all lots together: a difference before an engine that this program does not know. */
export function exitCodeOf(verdicts: readonly Repetition['verdict'][]): number {
  if (verdicts.some((verdict) => FINDINGS.includes(verdict))) return EXIT.DIFFERS;
  return verdicts.includes('OTHER_VERSION') ? EXIT.OTHER_VERSION : EXIT.AGREES;
}

/** The lines that say what came out of one lot: agreeing, or each difference with its place and both values. */
export function reportOf(lot: string, { status, evaluation }: PublishedLot, repetition: Repetition): string[] {
  const engineVersion = evaluation?.engineVersion;
  const { verdict, compared, disagreeing, notRecorded, groups, problems } = repetition;
  const earlier =
    notRecorded === 0
      ? []
      : [`  not recorded then, so neither the same nor different: ${notRecorded} figures of events`];
  switch (verdict) {
    case 'AGREES':
      return [`${lot}: agrees in all ${compared} figures (engine ${engineVersion})`, ...earlier];
    case 'DIFFERS':
      return [
        `${lot}: DIFFERS in ${disagreeing} of ${compared} figures (engine ${engineVersion})`,
        ...groups.flatMap(({ name, bid, figures }) =>
          figures.filter(({ agrees }) => agrees === false).map((figure) => differenceOf(name, bid?.name, figure)),
        ),
        ...earlier,
      ];
    case 'IMPOSSIBLE':
      return [
        `${lot}: CANNOT BE REPEATED: what was published is no input (engine ${engineVersion})`,
        ...problems.map(({ code, path, message }) => `  ${path.join('.')}: ${code}: ${message.en}`),
      ];
    case 'WITHHELD':
      return [`${lot}: WITHHELD: it is ${status}, and the evaluation that it rests on is not public`];
    case 'NOTHING_YET':
      return [`${lot}: nothing to repeat: it is ${status}, without an award`];
    case 'OTHER_VERSION':
      return [
        `${lot}: NOT COMPARED: it was computed by engine ${engineVersion}, this program knows ${ENGINE_VERSIONS.join(', ')}`,
      ];
  }
}

function differenceOf(
  group: string,
  bid: string | undefined,
  { name, of = {}, published, recomputed }: Figure,
): string {
  const about = [bid, of.place, of.number, of.bidder, of.criterion?.zh, of.path].filter((each) => each !== undefined);
  const where = [`${group}.${name}`, ...about].join(' ');
  const then = group === 'events' ? 'recorded then' : 'repeated';
  return `  ${where}: published ${valuesOf(published)}, ${then} ${valuesOf(recomputed)}`;
}

function valuesOf(values: readonly Shown[]): string {
  return values.map((value) => value ?? 'nothing').join(', ') || 'nothing';
}
