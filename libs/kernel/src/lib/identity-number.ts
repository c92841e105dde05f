/** Weights of the first 17 digits, and the check characters by the remainder of their sum (GB 11643-1999). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** What digits are written as so that they are read but not found: Chinese numerals in rows (二, 贰), and letters that look like one. */
const READ_AS: readonly (readonly [alike: string, digit: string])[] = [
  ['〇零Oo○ОоΟο', '0'],
  ['一壹Il丨І', '1'],
  ['二贰', '2'],
  ['三叁', '3'],
  ['四肆', '4'],
  ['五伍', '5'],
  ['六陆', '6'],
  ['七柒', '7'],
  ['八捌', '8'],
  ['九玖', '9'],
  ['xХхΧχ×', 'X'],
];
const ALIKE = new Map(READ_AS.flatMap(([alike, digit]) => [...alike].map((character) => [character, digit] as const)));

const MONTH_AND_DAY = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** Provinces by the first two digits (GB/T 2260). */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const OF_18 = new RegExp(String.raw`(?<!\d)${PROVINCE}\d{4}(?:19|20)\d{2}${MONTH_AND_DAY}\d{3}[\dX](?!\d)`, 'g');
/** As issued before 1999: no century, no check. */
const OF_15 = new RegExp(String.raw`(?<!\d)${PROVINCE}\d{4}\d{2}${MONTH_AND_DAY}\d{3}(?!\d)`);

/** One mark or blank or two between two digits: people part the number for the eye. */
const PARTED = /(?<=\d)[\s\p{P}\p{S}\p{Cf}]{1,2}(?=[\dX])/gu;

/**
 * Whether a text holds a citizen's identity number 公民身份号码: of 18 characters with a birthday and the right check, or of the older
 * 15; in whichever script its digits are, parted by blanks or marks or not.
 */
export function holdsIdentityNumber(text: string): boolean {
  const plain = withPlainDigits(text);
  if (OF_15.test(plain)) return true;
  return [plain, plain.replace(PARTED, '')].some((read) => (read.match(OF_18) ?? []).some(hasRightCheck));
}

function hasRightCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (number.charCodeAt(index) - 48), 0);
  return CHECKS[sum % 11] === number[17];
}

function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/./gu, (character) => ALIKE.get(character) ?? character);
}

/** The digits of a script stand in a row from its zero on, with none before it. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
