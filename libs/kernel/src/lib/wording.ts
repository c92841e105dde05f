import type { GenericSchema, InferOutput } from 'valibot';
import type { Bilingual, Language } from './bilingual.js';
import { fillMessage, type ViolationParams } from './domain-error.js';
import { assertKnownTerms, followsProcedure, inWords } from './vocabulary/in-words.js';
import { isVocabulary, type Vocabulary } from './vocabulary/vocabularies.js';

/**
 * The words of one kind of record, with what it keeps. The `{name}` places of the texts are named values of its data:
 * text or numbers that read the same in both languages; else two of them (`labelZh`, `labelEn`). Its `[term]` places follow the
 * procedure: the `vocabulary` of its data, or the one that whoever reads it names.
 */
export interface Wording extends Bilingual {
  /** What is kept beside the kind, as JSON; none when absent. */
  readonly data?: GenericSchema;
}

/** What a record of a kind is given besides the thing it is about: its data, where the kind has any. */
export type Details<Kind extends Wording> = Kind extends { readonly data: infer Data extends GenericSchema }
  ? [data: InferOutput<Data>]
  : [];

/** Fails on kinds that no client could tell from code, such as `projectPublished`. */
export function assertKindName(kind: string): void {
  if (!/^[A-Z][A-Z_]*$/.test(kind)) throw new Error(`The kind ${kind} is not SCREAMING_CASE`);
}

/** A lib's kinds of one sort of record, by name. */
export type Declared<Kind extends Wording> = Readonly<Record<string, { readonly kind: Kind }>>;

/**
 * Declares kinds of record: for each of them what makes one, which knows its kind.
 * @param kinds by name, SCREAMING_CASE
 * @param maker of one kind
 */
export function defineKinds<Kind extends Wording, Maker extends object>(
  kinds: Readonly<Record<string, Kind>>,
  maker: (name: string, kind: Kind) => Maker,
): Readonly<Record<string, Maker & { readonly kind: Kind }>> {
  const makers = Object.entries(kinds).map(([name, kind]) => {
    assertKindName(name);
    assertKnownTerms(kind);
    return [name, Object.assign(maker(name, kind), { kind })] as const;
  });
  return Object.fromEntries(makers);
}

/** The words of kinds that several libs declare, together. */
export class Wordings<Kind extends Wording = Wording> {
  readonly kinds: ReadonlyMap<string, Kind>;

  /** @throws Error when two libs declare the same kind: whoever reads tells them apart by it alone */
  constructor(kinds: Iterable<readonly [name: string, kind: Kind]>) {
    const known = new Map<string, Kind>();
    for (const [name, kind] of kinds) {
      const before = known.get(name);
      if (before && before !== kind) throw new Error(`The kind ${name} is declared twice`);
      known.set(name, kind);
    }
    this.kinds = known;
  }

  /** The words of what libs declared. */
  static of<Kind extends Wording>(declared: readonly Declared<Kind>[]): Wordings<Kind> {
    return new Wordings(
      declared.flatMap((kinds) => Object.entries(kinds).map(([name, { kind }]) => [name, kind] as const)),
    );
  }

  /** Whether the words of this kind name values of its data, so that these have to be read first. */
  needsData(name: string): boolean {
    const kind = this.kinds.get(name);
    return kind !== undefined && `${kind.zh}${kind.en}`.includes('{');
  }

  /** Whether the words of this kind follow the procedure of what it is about. */
  followsProcedure(name: string): boolean {
    const kind = this.kinds.get(name);
    return kind !== undefined && followsProcedure(`${kind.zh}${kind.en}`);
  }

  /** A record in words. A kind that nobody declared, such as a later release's, is shown as it is. */
  textOf(name: string, data: unknown, vocabulary: Vocabulary = vocabularyIn(data)): Bilingual {
    const kind = this.kinds.get(name);
    if (!kind) return { zh: name, en: name };
    const text = (language: Language) =>
      fillMessage(inWords(kind[language], vocabulary, language), data as ViolationParams);
    return { zh: text('zh'), en: text('en') };
  }
}

/** In whose words a record is told that keeps this; those of before keep none. */
export function vocabularyIn(data: unknown): Vocabulary {
  const kept = typeof data === 'object' && data !== null && 'vocabulary' in data ? data.vocabulary : undefined;
  return isVocabulary(kept) ? kept : 'ANY';
}
