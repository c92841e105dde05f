import { hasLines, holdsIdentityNumber, holdsRefused, isBlank } from '@chengjie/kernel';
import { ValidateBy } from 'class-validator';

/** What a text may be: its bounds in characters, and what it may hold. */
export interface TextShape {
  readonly min: number;
  readonly max: number;
  /** Neither read by others nor stored for them, such as a password or the words of a search: any character will do. */
  readonly asTyped?: boolean;
  /** Kept to the character, since what its sender holds says so, such as the hash of a bid; otherwise like any text. */
  readonly verbatim?: boolean;
}

interface TextRule {
  readonly name: string;
  readonly keeps: (text: string) => boolean;
  readonly zh: string;
  readonly en: string;
}

/** What a text has to keep, each rule with its words. Of a text that breaks several only the first says so: it is one mistake. */
export function textRules(shape: TextShape): readonly TextRule[] {
  const rules = rulesOf(shape);
  return rules.map((rule, index) => ({
    ...rule,
    keeps: (text) => rule.keeps(text) || rules.slice(0, index).some(({ keeps }) => !keeps(text)),
  }));
}

function rulesOf(shape: TextShape): readonly TextRule[] {
  const { min, max, asTyped = false, verbatim = false } = shape;
  return [
    WITHOUT_NUL,
    {
      name: 'hasLength',
      keeps: (text) => hasLength(text, min, max),
      zh: `应为 ${min} 至 ${max} 个字`,
      en: `Must have ${min} to ${max} characters`,
    },
    {
      name: 'isStorable',
      keeps: (text) => !holdsRefused(text, 'HALF'),
      zh: '含有不能保存的字符',
      en: 'Contains a character that cannot be stored',
    },
    ...(asTyped ? [] : [SEEN, hasLines(shape) ? WITHOUT_CONTROL : ONE_LINE]),
    ...(asTyped || verbatim ? [] : [WITHOUT_IDENTITY]),
    ...(min > 0
      ? [{ name: 'isNotBlank', keeps: (text: string) => !isBlank(text), zh: '不能为空', en: 'Must not be blank' }]
      : []),
  ];
}

/** Decorates a field with {@link textRules}, which each of its texts has to keep if it is a list. */
export const TextRules = (shape: TextShape, each = false): readonly PropertyDecorator[] =>
  textRules(shape).map(({ name, keeps, zh, en }) =>
    ValidateBy(
      { name, validator: { validate: (value) => typeof value === 'string' && keeps(value) } },
      { message: en, context: { zh, en }, each },
    ),
  );

/** Said first and by its name: to whoever reads the text it is nothing at all. */
const WITHOUT_NUL: TextRule = {
  name: 'hasNoNul',
  keeps: (text) => !holdsRefused(text, 'NUL'),
  zh: '含有空字符（NUL，U+0000），请删除后重新输入',
  en: 'Contains the character NUL (U+0000): type it anew',
};

/** What is stored may come to be public, in a year as well as today; of persons it needs a role and a number. */
const WITHOUT_IDENTITY: TextRule = {
  name: 'namesNoPerson',
  keeps: (text) => !holdsIdentityNumber(text),
  zh: '含有公民身份号码，请删除',
  en: 'Contains an identity number: take it out',
};

/** What turns the direction of a text, so that it reads other than it is: U+202E and the like. */
const SEEN: TextRule = {
  name: 'isSeenAsItIs',
  keeps: (text) => !holdsRefused(text, 'DIRECTION'),
  zh: '含有改变文字方向的字符，请删除后重新输入',
  en: 'Contains a character that turns the direction of text: type it anew',
};

const WITHOUT_CONTROL: TextRule = {
  name: 'hasNoControl',
  keeps: (text) => !holdsRefused(text, 'CONTROL'),
  zh: '含有控制字符，请删除后重新输入',
  en: 'Contains a control character: type it anew',
};

/** Two names may not look alike and differ: nothing that cannot be seen, but for what joins the parts of one emoji. */
const ONE_LINE: TextRule = {
  name: 'isOneLine',
  keeps: (text) => !holdsRefused(text, 'UNSEEN'),
  zh: '应为一行文字，不含换行和看不见的字符',
  en: 'Must be one line, without characters that cannot be seen',
};

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
