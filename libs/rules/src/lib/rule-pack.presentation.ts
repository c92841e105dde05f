import type { Bilingual } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';

/** Of whom packs were published; any other says by its region whose it is. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  CN: { zh: '全国', en: ' of the whole country' },
  '22': { zh: '吉林省', en: ' of Jilin Province' },
};

/**
 * How people call a pack: by its region and first day. The title that it was entered with stays as it is, since its hash covers
 * it (docs/adr/0010-rule-packs-are-values.md).
 */
export function titleOf({ region, effectiveFrom }: Pick<RulePack, 'region' | 'effectiveFrom'>): Bilingual {
  const name = NAMES[region] ?? { zh: '', en: '' };
  const day = new Date(`${effectiveFrom}T00:00:00Z`);
  const shown = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return {
    zh: `${name.zh}采购规则（${shown('zh-CN')}起）`,
    en: `Procurement rules${name.en}, from ${shown('en-GB')}`,
  };
}

/** What a pack says of itself, in the words of today (docs/words.md). */
export function inTodaysWords(text: string): string {
  return text.replaceAll('首个规则包', '首份适用规则').replaceAll('规则包', '适用规则');
}
