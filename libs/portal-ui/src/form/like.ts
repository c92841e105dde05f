/**
 * Whether a value has the shape of an example: what was kept by an earlier release cannot always be shown by this one.
 * @param example of a list the first row stands for all; of an empty list, and of nothing, anything is like it
 */
export function isLike<Shape>(example: Shape): (value: unknown) => value is Shape {
  return (value): value is Shape => {
    if (example === null || example === undefined) return true;
    if (Array.isArray(example)) return Array.isArray(value) && value.every(isLike<unknown>(example[0]));
    if (typeof example !== 'object') return typeof value === typeof example;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const held = value as Readonly<Record<string, unknown>>;
    return Object.entries(example).every(([name, each]) => isLike<unknown>(each)(held[name]));
  };
}
