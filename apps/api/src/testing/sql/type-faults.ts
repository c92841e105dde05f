import type { DeclaredStatement } from './declared-statements.js';
import type { DeclaredValue, ValueKind } from './declared-values.js';
import type { PreparedStatement } from './prepared-statement.js';

/** What PostgreSQL's catalog says of types and columns. */
export interface Catalog {
  /** Kind of the values of a type, as the driver gives them. */
  readonly kindOf: (typeId: number) => ValueKind;
  /** Whether a table's column can hold null; undefined for what is no column. */
  readonly holdsNull: (tableId: number, columnId: number) => boolean | undefined;
}

/** Where the declared types of a statement differ from what PostgreSQL will give and take, in words. */
export function typeFaults(declared: DeclaredStatement, prepared: PreparedStatement, catalog: Catalog): string[] {
  return [...columnFaults(declared, prepared, catalog), ...parameterFaults(declared, prepared, catalog)];
}

function columnFaults({ columns: declared }: DeclaredStatement, { columns }: PreparedStatement, catalog: Catalog) {
  const given = new Set(columns.map(({ name }) => name));
  const missing = [...declared]
    .filter(([name, { optional }]) => !given.has(name) && !optional)
    .map(([name]) => `declares a column ${name} that is not there`);
  return [
    ...missing,
    // Rows of no declared columns are read by nobody: only that there is one counts.
    ...columns.flatMap(({ name, dataTypeID, tableID, columnID }) => {
      const value = declared.get(name);
      if (!value) return declared.size > 0 ? [`gives a column ${name} that is not declared`] : [];
      const kind = catalog.kindOf(dataTypeID);
      if (!isGiven(kind, value)) return [`declares ${name} as ${described(value)}, it is ${kind}`];
      const isNull = catalog.holdsNull(tableID, columnID) ?? false;
      return isNull && !value.nullable ? [`declares ${name} as never null, the table's column can be`] : [];
    }),
  ];
}

function parameterFaults({ parameters }: DeclaredStatement, { parameterTypes }: PreparedStatement, catalog: Catalog) {
  if (!parameters) return [];
  if (parameters.length !== parameterTypes.length)
    return [`declares ${parameters.length} parameters, it has ${parameterTypes.length}`];
  return parameterTypes.flatMap((type, index) => {
    const [value, kind] = [parameters[index] as DeclaredValue, catalog.kindOf(type)];
    return isTaken(kind, value) ? [] : [`declares $${index + 1} as ${described(value)}, it is ${kind}`];
  });
}

/** What is JSON has whatever shape it was stored with. */
function isGiven(kind: ValueKind, { kinds }: DeclaredValue): boolean {
  return kind === 'json' || (kinds.size === 1 && kinds.has(kind));
}

/** PostgreSQL reads text as JSON or as an instant; the driver writes an object as JSON, but a list as a list. */
function isTaken(kind: ValueKind, { kinds }: DeclaredValue): boolean {
  const takes: Readonly<Partial<Record<ValueKind, readonly ValueKind[]>>> = {
    json: ['json', 'text'],
    instant: ['instant', 'text'],
  };
  return [...kinds].every((given) => (takes[kind] ?? [kind]).includes(given));
}

function described({ kinds }: DeclaredValue): string {
  return [...kinds].join(' or ') || 'nothing';
}
