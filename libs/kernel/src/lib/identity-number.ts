/** Weights of the first 17 digits, and the check characters by the remainder of their sum (GB 11643-1999). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const CANDIDATE = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;

/** Whether a text holds a citizen's identity number 公民身份号码 of 18 characters, in full width too: one with a birthday and the right check. */
export function holdsIdentityNumber(text: string): boolean {
  return (text.normalize('NFKC').match(CANDIDATE) ?? []).some(isIdentityNumber);
}

function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (number.charCodeAt(index) - 48), 0);
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}
