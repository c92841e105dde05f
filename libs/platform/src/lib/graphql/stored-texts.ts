import { hasLines, lineAsStored, linesAsStored } from '@chengjie/kernel';
import { nestedInputClass, type InputClass } from './input-class.js';
import type { TextShape } from './text-rules.js';

const STORED = Symbol('how a text is stored');

type Normalize = (text: string) => string;

/** Tells that a field's text, or each of its texts, is stored in its one form. */
export const StoredText = (shape: TextShape): PropertyDecorator =>
  Reflect.metadata(STORED, hasLines(shape) ? linesAsStored : lineAsStored);

/**
 * An input with its texts in the form in which they are stored and searched for: what looks alike is the same then, whoever
 * typed it. The input itself if they are so already.
 */
export function withStoredTexts<Input extends object>(type: InputClass, input: Input): Input {
  return changed(input, (value, field) => {
    const normalize = Reflect.getMetadata(STORED, type.prototype as object, field) as Normalize | undefined;
    return normalize ? ofText(value, normalize) : ofNested(value, nestedInputClass(type, field));
  });
}

function ofText(value: unknown, normalize: Normalize): unknown {
  if (typeof value === 'string') return normalize(value);
  return Array.isArray(value) ? changed(value, (each) => ofText(each, normalize)) : value;
}

function ofNested(value: unknown, type: InputClass | undefined): unknown {
  if (!type || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? changed(value, (each) => ofNested(each, type)) : withStoredTexts(type, value);
}

/** A list or record with other members; itself where none is another. */
function changed<Members extends object>(members: Members, make: (value: unknown, key: string) => unknown): Members {
  const others = Object.entries(members).flatMap(([key, value]) => {
    const made = make(value, key);
    return made === value ? [] : [[key, made] as const];
  });
  if (others.length === 0) return members;
  return Object.assign(
    Array.isArray(members) ? [...(members as unknown[])] : { ...members },
    Object.fromEntries(others),
  ) as Members;
}
