import { ValidateBy } from 'class-validator';

/** Bounds of a text, in characters. */
export interface TextLength {
  readonly min: number;
  readonly max: number;
}

interface TextRule {
  readonly name: string;
  readonly keeps: (text: string) => boolean;
  readonly zh: string;
  readonly en: string;
}

/** What a text has to keep, each rule with its words. Of a text that breaks several only the first says so: it is one mistake. */
export function textRules(length: TextLength): readonly TextRule[] {
  const rules = rulesOf(length);
  return rules.map((rule, index) => ({
    ...rule,
    keeps: (text) => rule.keeps(text) || rules.slice(0, index).some(({ keeps }) => !keeps(text)),
  }));
}

function rulesOf({ min, max }: TextLength): readonly TextRule[] {
  return [
    {
      name: 'hasLength',
      keeps: (text) => hasLength(text, min, max),
      zh: `应为 ${min} 至 ${max} 个字`,
      en: `Must have ${min} to ${max} characters`,
    },
    {
      name: 'isStorable',
      keeps: (text) => STORABLE.test(text),
      zh: '含有不能保存的字符',
      en: 'Contains a character that cannot be stored',
    },
    ...(min > 0
      ? [{ name: 'isNotBlank', keeps: (text: string) => /\S/.test(text), zh: '不能为空', en: 'Must not be blank' }]
      : []),
  ];
}

/** Decorates a field with {@link textRules}. */
export const TextRules = (length: TextLength): readonly PropertyDecorator[] =>
  textRules(length).map(({ name, keeps, zh, en }) =>
    ValidateBy(
      { name, validator: { validate: (value) => typeof value === 'string' && keeps(value) } },
      { message: en, context: { zh, en } },
    ),
  );

/** No database text can hold NUL, nor halves of surrogate pairs. */
const STORABLE = /^[^\0\p{Cs}]*$/u;

/**
 * Characters are Unicode's code points, as PostgreSQL counts them: a text is no longer for the database than it is here.
 * Each is one or two of a string's units, so that most texts need no counting.
 */
function hasLength(text: string, min: number, max: number): boolean {
  if (text.length < min || text.length > 2 * max) return false;
  if (text.length >= 2 * min && text.length <= max) return true;
  const { length } = [...text];
  return length >= min && length <= max;
}
