import type { FieldValues, RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';

/** Bounds of a text, in characters. */
export interface TextBounds {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

type Rules<Values extends FieldValues> = Omit<RegisterOptions<Values>, 'valueAsNumber' | 'valueAsDate' | 'setValueAs'>;

/** From which part of the most on one is told how much is left. */
const NEARLY_FULL = 0.9;

/** Characters as the API counts them, which are code points. */
function charactersOf(value: unknown): number {
  return Array.from(String(value ?? '')).length;
}

/**
 * What a field says of the length of its text. Nothing that is typed or pasted is cut off: what is too long stays, and is said.
 * Blanks do not fill a field that is required.
 * @param rules of the field otherwise
 */
export function useTextLength<Values extends FieldValues>({ least, most }: TextBounds, rules: Rules<Values> = {}) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const shown = (count: number) => formatCount(count, language);
  const tooLong = (count: number) =>
    most !== undefined && count > most
      ? t('form.tooLong', { most: shown(most), over: shown(count - most) })
      : undefined;
  const { validate: given, ...others } = rules;
  const { required } = others;
  const validate = {
    filled: (typed: unknown) => typeof required !== 'string' || String(typed ?? '').trim() !== '' || required,
    ...(typeof given === 'function' ? { given } : given),
    longEnough: (typed: unknown) =>
      least === undefined ||
      charactersOf(String(typed ?? '').trim()) >= least ||
      t('form.tooShort', { least: shown(least) }),
    shortEnough: (typed: unknown) => tooLong(charactersOf(typed)) ?? true,
  };
  return {
    bounds: least && most ? t('form.lengths', { least: shown(least), most: shown(most) }) : undefined,
    rules: { ...others, validate } as Rules<Values>,
    /** What is said below a text: that it is too long, or how much is left of a nearly full one. */
    saidOf: (value: unknown) => {
      const count = charactersOf(value);
      const nearlyFull = most !== undefined && most >= 100 && count >= NEARLY_FULL * most;
      return tooLong(count) ?? (nearlyFull ? t('form.left', { left: shown(most - count) }) : undefined);
    },
  };
}
