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
  const engine = evaluation ? ` (engine ${evaluation.engineVersion})` : '';
  const { verdict, compared, disagreeing, problems } = repetition;
  switch (verdict) {
    case 'AGREES':
      return [`${lot}: agrees in all ${compared} figures${engine}`, ...detailsOf(repetition)];
    case 'DIFFERS':
      return [`${lot}: DIFFERS in ${disagreeing} of ${compared} figures${engine}`, ...detailsOf(repetition)];
    case 'IMPOSSIBLE':
      return [
        `${lot}: CANNOT BE REPEATED: what was published is no input${engine}`,
        ...problems.map(({ code, path, message }) => `  ${path.join('.')}: ${code}: ${message.en}`),
        ...withEvents(repetition),
      ];
    case 'WITHHELD':
      return [
        `${lot}: WITHHELD: it is ${status}, and the evaluation that it rests on is not public`,
        ...withEvents(repetition),
      ];
    case 'NOTHING_YET':
      return [`${lot}: nothing to repeat: it is ${status}, without an award`, ...withEvents(repetition)];
    case 'OTHER_VERSION':
      return [
        `${lot}: NOT REPEATED: it was computed by engine ${evaluation?.engineVersion}, this program knows ${ENGINE_VERSIONS.join(', ')}`,
        ...withEvents(repetition),
      ];
  }
}

/** Of what is not repeated: how it compares with the events. */
function withEvents(repetition: Repetition): string[] {
  const { compared, disagreeing } = repetition;
  const line =
    disagreeing === 0
      ? `agrees with its events in all ${compared} figures`
      : `DIFFERS from its events in ${disagreeing} of ${compared} figures`;
  return [`  what is public ${line}`, ...detailsOf(repetition)];
}

/** Each difference, and how much was not recorded. */
function detailsOf({ groups, notRecorded }: Repetition): string[] {
  return [
    ...groups.flatMap(({ name, bid, figures }) =>
      figures.filter(({ agrees }) => agrees === false).map((figure) => differenceOf(name, bid?.name, figure)),
    ),
    ...(notRecorded === 0
      ? []
      : [`  not recorded then, so neither the same nor different: ${notRecorded} figures of events`]),
  ];
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
