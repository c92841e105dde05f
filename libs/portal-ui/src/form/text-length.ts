import { isBlank, refusedCharacters } from '@chengjie/kernel';
import type { FieldValues, RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.js';
import { formatList } from '../i18n/format-list.js';
import { useLanguage } from '../i18n/use-language.js';

/** Bounds of a text, in characters, and whether it may have lines; undefined for what is taken as it is typed, such as a password. */
export interface TextBounds {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly lines: boolean | undefined;
}

type Rules<Values extends FieldValues> = Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;

/** From which part of the most on one is told how much is left. */
const NEARLY_FULL = 0.9;

/** Characters as the API counts them, which are code points. */
function charactersOf(value: unknown): number {
  return Array.from(String(value ?? '')).length;
}

/** Whether a text is within its bounds at the top, and holds nothing that cannot stay. */
export function isSound(typed: string, { most = Infinity, lines }: TextBounds): boolean {
  return charactersOf(typed) <= most && (lines === undefined || refusedCharacters(typed, lines).length === 0);
}

/** What is wrong with a typed text that is too long, or holds what cannot stay: nothing of it is cut off by itself. */
export function useTextFault(): (typed: string, bounds: TextBounds) => string | undefined {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const shown = (count: number) => formatCount(count, language);
  return (typed, { most = Infinity, lines }) => {
    const count = charactersOf(typed);
    if (count > most) return t('form.tooLong', { most: shown(most), over: shown(count - most) });
    const refused = lines === undefined ? [] : refusedCharacters(typed, lines);
    if (refused.length === 0) return undefined;
    const characters = refused.map(({ code, name }) => t('form.character', { code, name: name[language] }));
    return t('form.refused', { characters: formatList(characters, language) });
  };
}

/**
 * What a field says of the length of its text. Nothing that is typed or pasted is cut off: what is too long stays, and is said.
 * Blanks do not fill a field that is required.
 * @param rules of the field otherwise
 */
export function useTextLength<Values extends FieldValues>(bounds: TextBounds, rules: Rules<Values> = {}) {
  const { least, most } = bounds;
  const { t } = useTranslation('common');
  const language = useLanguage();
  const shown = (count: number) => formatCount(count, language);
  const textFault = useTextFault();
  const faultOf = (typed: unknown) => textFault(String(typed ?? ''), bounds);
  const { validate: given, ...others } = rules;
  const { required } = others;
  const validate = {
    filled: (typed: unknown) => typeof required !== 'string' || !isBlank(String(typed ?? '')) || required,
    ...(typeof given === 'function' ? { given } : given),
    longEnough: (typed: unknown) =>
      least === undefined ||
      charactersOf(String(typed ?? '').trim()) >= least ||
      t('form.tooShort', { least: shown(least) }),
    sound: (typed: unknown) => faultOf(typed) ?? true,
  };
  return {
    bounds: least && most ? t('form.lengths', { least: shown(least), most: shown(most) }) : undefined,
    rules: { ...others, validate } as Rules<Values>,
    /** What is said below a text: what is wrong with it, or how much is left of a nearly full one. */
    saidOf: (value: unknown) => {
      const count = charactersOf(value);
      const nearlyFull = most !== undefined && most >= 100 && count >= NEARLY_FULL * most;
      return faultOf(value) ?? (nearlyFull ? t('form.left', { left: shown(most - count) }) : undefined);
    },
  };
}
