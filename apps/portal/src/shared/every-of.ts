/**
 * Every value of an enum of the schema, in the order in which they are shown: `everyOf<Track>({ REGISTERED: true, … })`. One that the
 * schema has and the list has not does not compile.
 */
export function everyOf<Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] {
  return Object.keys(values) as Value[];
}
