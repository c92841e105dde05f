/** How somebody looks at the portal. */
export interface View {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
}

export type Language = 'zh' | 'en';

/** Widths that every page is looked at in, in pixels: a desk and a phone. */
export const WIDTHS = { desk: 1280, phone: 390 } as const;

export const CHINESE_DESK: View = { name: 'in Chinese at a desk', language: 'zh', width: WIDTHS.desk };
export const CHINESE_PHONE: View = { name: 'in Chinese on a phone', language: 'zh', width: WIDTHS.phone };
export const ENGLISH_PHONE: View = { name: 'in English on a phone', language: 'en', width: WIDTHS.phone };

/** Height of the window for a width. */
export function heightFor(width: number): number {
  return width < 600 ? 844 : 900;
}
