import ts from 'typescript';

/** What values are, as far as TypeScript and PostgreSQL's driver can both tell. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'instant' | 'bytes' | 'list' | 'json';

/** What a column or parameter is declared to be. */
export interface DeclaredValue {
  readonly kinds: ReadonlySet<ValueKind>;
  readonly nullable: boolean;
  /** Written with `?`: it may be missing. */
  readonly optional: boolean;
}

/** @param property the property that has the type, if it has one */
export function kindsOf(checker: ts.TypeChecker, type: ts.Type, property?: ts.Symbol): DeclaredValue {
  const optional = property !== undefined && (property.flags & ts.SymbolFlags.Optional) !== 0;
  const parts = type.isUnion() ? type.types : [type];
  const isAbsent = (part: ts.Type) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
  return {
    kinds: new Set(parts.filter((part) => !isAbsent(part)).flatMap((part) => kindOf(checker, part))),
    nullable: parts.some(isAbsent),
    optional,
  };
}

/** What is one or the other. */
export function eitherOf(one: DeclaredValue, other: DeclaredValue): DeclaredValue {
  return {
    kinds: new Set([...one.kinds, ...other.kinds]),
    nullable: one.nullable || other.nullable,
    optional: one.optional || other.optional,
  };
}

function kindOf(checker: ts.TypeChecker, type: ts.Type): ValueKind {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) return 'text';
  if (flags & ts.TypeFlags.NumberLike) return 'number';
  if (flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (type.isIntersection())
    return type.types.map((part) => kindOf(checker, part)).find((kind) => kind !== 'json') ?? 'json';
  if (checker.isArrayLikeType(type)) return 'list';
  const name = type.getSymbol()?.name;
  if (name === 'Date') return 'instant';
  if (name === 'Buffer' || name === 'Uint8Array') return 'bytes';
  return 'json';
}
