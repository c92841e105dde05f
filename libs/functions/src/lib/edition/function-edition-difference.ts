import { canonicalJson } from '@chengjie/kernel';
import type { FunctionVersion } from '../function/function.terms.js';
import { entryOf, type FunctionEntry } from './function-entry.js';

/** A function that both editions list, in different versions. */
export interface ChangedFunction {
  readonly before: FunctionVersion;
  readonly after: FunctionVersion;
  /** Names of the API's fields whose values differ; `version` is not among them. */
  readonly changedFields: readonly string[];
}

/** What changed from one edition to another. */
export interface FunctionDifference {
  readonly added: readonly FunctionVersion[];
  readonly removed: readonly FunctionVersion[];
  readonly changed: readonly ChangedFunction[];
}

/** Compares what two editions list, function by function; each list keeps the order of its edition. */
export function differenceOf(from: readonly FunctionVersion[], to: readonly FunctionVersion[]): FunctionDifference {
  const before = new Map(from.map((version) => [version.function.id, version]));
  const after = new Set(to.map((version) => version.function.id));
  return {
    added: to.filter((version) => !before.has(version.function.id)),
    removed: from.filter((version) => !after.has(version.function.id)),
    changed: to.flatMap((version) => {
      const old = before.get(version.function.id);
      return old && old.id !== version.id
        ? [{ before: old, after: version, changedFields: changedFields(old, version) }]
        : [];
    }),
  };
}

function changedFields(before: FunctionVersion, after: FunctionVersion): string[] {
  const [old, present] = [entryOf(before), entryOf(after)];
  return (Object.keys(old) as (keyof FunctionEntry)[]).filter(
    (field) => field !== 'version' && canonicalJson(old[field]) !== canonicalJson(present[field]),
  );
}
