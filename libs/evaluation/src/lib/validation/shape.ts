import { isDecimal, type Bilingual } from '@chengjie/kernel';
import { problem, type InputProblem } from '../errors.js';

/** Where a value stands: its key, and the path of what holds it. A list of keys is made only of the few that are wrong. */
export interface Path {
  readonly key: string | number;
  readonly within: Path | null;
}

/** Looks at one JSON value and notes what is wrong with it. */
export type Shape = (value: unknown, path: Path | null, problems: InputProblem[]) => void;

function keysOf(path: Path | null): (string | number)[] {
  return path ? [...keysOf(path.within), path.key] : [];
}

function shapeOf(expected: Bilingual, isRight: (value: unknown) => boolean): Shape {
  return (value, path, problems) => {
    if (isRight(value)) return;
    problems.push(problem('WRONG_TYPE', keysOf(path), { expectedZh: expected.zh, expectedEn: expected.en }));
  };
}

/** Text that is not empty and has no lone surrogates, since those have no canonical JSON. */
export const text = shapeOf(
  { zh: '非空文本', en: 'text that is not empty' },
  (value) => typeof value === 'string' && value.length > 0 && value.isWellFormed(),
);

export const flag = shapeOf({ zh: '布尔值', en: 'true or false' }, (value) => typeof value === 'boolean');

/** A whole number from 1: an amount in fen, or a count. */
export const positiveWhole = shapeOf(
  { zh: '不小于 1 的整数', en: 'a whole number from 1' },
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1,
);

/** Points as a decimal with at most 2 places; the range is checked where the maximum is known. */
export const points = shapeOf(
  { zh: '最多两位小数的分值', en: 'points with at most two decimals' },
  (value) => typeof value === 'string' && isDecimal(value, 2) && !value.startsWith('-'),
);

/** A secret of 16 to 64 bytes. Lower case only, so that equal bytes have one form and one hash. */
export const secretHex = shapeOf(
  { zh: '16 至 64 字节的小写十六进制', en: '16 to 64 bytes in lower-case hex' },
  (value) => typeof value === 'string' && /^(?:[0-9a-f]{2}){16,64}$/.test(value),
);

/** A SHA-256 digest. */
export const digestHex = shapeOf(
  { zh: '32 字节的小写十六进制', en: '32 bytes in lower-case hex' },
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
);

export function oneOf(...allowed: readonly string[]): Shape {
  const list = allowed.join(' | ');
  return shapeOf({ zh: list, en: list }, (value) => typeof value === 'string' && allowed.includes(value));
}

export function nullable(shape: Shape): Shape {
  return (value, path, problems) => {
    if (value !== null) shape(value, path, problems);
  };
}

/** A field that may be absent. */
export function optional(shape: Shape): Shape {
  return (value, path, problems) => {
    if (value !== undefined) shape(value, path, problems);
  };
}

const anyList = shapeOf({ zh: '列表', en: 'a list' }, Array.isArray);

export function list(shape: Shape): Shape {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return anyList(value, path, problems);
    value.forEach((item, index) => shape(item, { key: index, within: path }, problems));
  };
}

const anyRecord = shapeOf({ zh: '对象', en: 'an object' }, isRecord);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these fields: a misspelt one must not be ignored silently. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(fields);
  return (value, path, problems) => {
    if (!isRecord(value)) return anyRecord(value, path, problems);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) problems.push(problem('UNKNOWN_FIELD', [...keysOf(path), key]));
    }
    for (const [key, shape] of shapes) {
      shape(Object.hasOwn(value, key) ? value[key] : undefined, { key, within: path }, problems);
    }
  };
}

/** An object whose other fields depend on the text in one of them. */
export function taggedRecord(tag: string, variants: Readonly<Record<string, Readonly<Record<string, Shape>>>>): Shape {
  const tags = oneOf(...Object.keys(variants));
  return (value, path, problems) => {
    if (!isRecord(value)) return anyRecord(value, path, problems);
    const name = value[tag];
    if (typeof name !== 'string' || !Object.hasOwn(variants, name))
      return tags(name, { key: tag, within: path }, problems);
    record({ [tag]: tags, ...variants[name] })(value, path, problems);
  };
}

export const bilingual = record({ zh: text, en: text });
