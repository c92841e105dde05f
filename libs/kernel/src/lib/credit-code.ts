/** Kinds of organization that civil-affairs departments register: 社会团体, 社会服务机构(民办非企业单位), 基金会, 其他. */
export type CivilAffairsKind = 'ASSOCIATION' | 'SERVICE_INSTITUTION' | 'FOUNDATION' | 'OTHER';

/** Why a text is no unified social credit code. */
export type CreditCodeProblem = 'LENGTH' | 'CHARACTER' | 'CHECK';

/** The characters of GB 32100, in the order of their values; I, O, S, V and Z are left out. */
export const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const KIND_DIGITS: Readonly<Record<CivilAffairsKind, string>> = {
  ASSOCIATION: '1',
  SERVICE_INSTITUTION: '2',
  FOUNDATION: '3',
  OTHER: '9',
};
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** What is wrong with a unified social credit code (GB 32100); undefined when nothing is. Lower case is not accepted. */
export function creditCodeProblem(text: string): CreditCodeProblem | undefined {
  if (text.length !== 18) return 'LENGTH';
  if (valuesOf(text) === undefined) return 'CHARACTER';
  return creditCodeCheck(text.slice(0, 17)) === text[17] ? undefined : 'CHECK';
}

/** Whether a text is a unified social credit code with the right check character. */
export function isCreditCode(text: string): boolean {
  return creditCodeProblem(text) === undefined;
}

/**
 * The 18th character: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. Because of the outer mod 31 a remainder of 0 gives `0`;
 * many validators forget it.
 * @throws RangeError unless the body is 17 characters of the alphabet.
 */
export function creditCodeCheck(body: string): string {
  const values = body.length === 17 ? valuesOf(body) : undefined;
  if (!values) throw new RangeError(`Not the body of a credit code: ${body}`);
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** A whole code from its first 17 characters. @throws RangeError as {@link creditCodeCheck}. */
export function creditCodeFromBody(body: string): string {
  return body + creditCodeCheck(body);
}

/**
 * A code as a civil-affairs department would give it: `5`, kind, the registrar's county code, the organization code of
 * GB 11714 (8 characters and their own check), and the check character. For generated data.
 * @throws RangeError when a part is malformed.
 */
export function civilAffairsCreditCode(
  kind: CivilAffairsKind,
  registrarCode: string,
  organizationBody: string,
): string {
  if (!/^\d{6}$/.test(registrarCode)) throw new RangeError(`Not a county code: ${registrarCode}`);
  const organization = organizationBody + organizationCodeCheck(organizationBody);
  return creditCodeFromBody(`5${KIND_DIGITS[kind]}${registrarCode}${organization}`);
}

/** The check character of a GB 11714 organization code, positions 9–17 of a credit code. @throws RangeError if malformed. */
export function organizationCodeCheck(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body)) throw new RangeError(`Not the body of an organization code: ${body}`);
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(body.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** The kind a civil-affairs code names (`51`, `52`, `53`, `59`); undefined for codes of other registrars. */
export function civilAffairsKind(code: string): CivilAffairsKind | undefined {
  if (!code.startsWith('5')) return undefined;
  const found = Object.entries(KIND_DIGITS).find(([, digit]) => digit === code[1]);
  return found?.[0] as CivilAffairsKind | undefined;
}

function valuesOf(text: string): number[] | undefined {
  const values = Array.from(text, (character) => CREDIT_CODE_ALPHABET.indexOf(character));
  return values.includes(-1) ? undefined : values;
}
