import { schemeOf, type AssessedIndicator } from '@chengjie/assessment';
import { awaited, levelOf } from './rating.policy.js';
import type { KeptChange, KeptObjection, RatingEntryRow, RatingRoundRow } from './rating.terms.js';

/** An indicator of a result, at its place in the tree. */
export interface ShownIndicator extends Omit<AssessedIndicator, 'parts'> {
  /** 0 at the top. */
  readonly depth: number;
}

/** What a result is decided by, for whom that is meant. */
export interface ShownMaterial {
  readonly answers: string;
  readonly fileIds: readonly string[];
  readonly fileItems: readonly string[];
  readonly sheetsIn: number;
  readonly sheetsAwaited: number;
  readonly objections: readonly ShownObjection[];
}

/** An objection, without who raised it. */
export interface ShownObjection extends Pick<KeptObjection, 'id' | 'text' | 'upheld' | 'answer'> {
  readonly raisedAt: Date;
  readonly answeredAt: Date | null;
}

/** A change within the term. */
export interface ShownChange extends Omit<KeptChange, 'changedAt'> {
  readonly changedAt: Date;
}

/** A round as everybody sees it. */
export function shownRound(round: RatingRoundRow) {
  return { ...round, schemeTitle: schemeOf({ id: round.schemeId, hash: round.schemeHash }).title };
}

/** What {@link shownRound} shows. */
export type ShownRound = ReturnType<typeof shownRound>;

/** An organization's part as everybody sees it who sees it at all. */
export function shownEntry(entry: RatingEntryRow) {
  const { id, status, round, organization, sentAt, result, publishedAt, publicityUntil, finalAt } = entry;
  const { validFrom, validUntil, objections } = entry;
  return {
    ...{ id, status, organization, sentAt, publishedAt, publicityUntil, finalAt, validFrom, validUntil },
    ...{ roundId: round.id, scale: round.scale, entry },
    total: result?.total ?? null,
    level: levelOf(entry),
    explanation: result?.explanation ?? null,
    indicators: indicatorsOf(result?.indicators ?? [], 0),
    objectionsRaised: objections.length,
    objectionsOpen: objections.filter(({ answeredAt }) => answeredAt === null).length,
    changes: changesOf(entry.changes),
  };
}

/** What {@link shownEntry} shows. */
export type ShownEntry = ReturnType<typeof shownEntry>;

/** What it is decided by, for those who see that; whoever objected sees its own. */
export function shownMaterial(entry: RatingEntryRow): ShownMaterial {
  return {
    answers: JSON.stringify(entry.self),
    fileIds: entry.files.map(({ documentId }) => documentId),
    fileItems: entry.files.map(({ item }) => item),
    sheetsIn: entry.sheets.length,
    sheetsAwaited: awaited(entry).length,
    objections: shownObjections(entry.objections),
  };
}

/** Objections without whose they are. */
export function shownObjections(objections: readonly KeptObjection[]): ShownObjection[] {
  return objections.map(({ id, text, upheld, answer, raisedAt, answeredAt }) => ({
    ...{ id, text, upheld, answer },
    raisedAt: new Date(raisedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  }));
}

function changesOf(changes: RatingEntryRow['changes']): readonly ShownChange[] {
  return changes.map(({ changedAt, ...change }) => ({ ...change, changedAt: new Date(changedAt) }));
}

function indicatorsOf(indicators: readonly AssessedIndicator[], depth: number): readonly ShownIndicator[] {
  return indicators.flatMap(({ parts, ...indicator }) => [{ ...indicator, depth }, ...indicatorsOf(parts, depth + 1)]);
}
