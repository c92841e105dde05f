import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn, escapedHtml, type Language, type PageAddress } from '@chengjie/kernel';

/** Where the portal's build wants the nonce: `html.cspNonce` of its vite.config.ts. */
const NONCE_MARK = '__CSP_NONCE__';

/** For people without script, where the server cannot draw the page now. */
const BUSY: Readonly<Record<Language, Readonly<Record<'tag' | 'brand' | 'title' | 'text' | 'again', string>>>> = {
  zh: {
    tag: 'zh-CN',
    brand: '承接',
    title: '请稍后重新载入',
    text: '现在访问较多，本页面暂时不能显示。',
    again: '重新载入',
  },
  en: {
    tag: 'en',
    brand: 'Chengjie',
    title: 'Please load again in a moment',
    text: 'Many people are here now, and this page cannot be shown.',
    again: 'Load again',
  },
};

/** The portal's one page, which shows what the address asks for. */
export class Page {
  private readonly parts: readonly string[];

  constructor(html: string) {
    this.parts = html.split(NONCE_MARK);
  }

  /** The page of a built portal, as it is now; undefined when the folder has none. */
  static in(folder: string): Page | undefined {
    const file = join(folder, 'index.html');
    return existsSync(file) ? new Page(readFileSync(file, 'utf8')) : undefined;
  }

  /** The page for one response that could not be rendered now: who has no script is told so, and comes again. */
  makeFor({ language, path, search }: PageAddress): ReturnType<Page['make']> {
    const { html, nonce } = this.make();
    const { tag, brand, title, text, again } = BUSY[language];
    const link = `<a href="${escapedHtml(addressIn(language, path) + search)}">${again}</a>`;
    const told = html
      .replace(/<html lang="[^"]*">/, `<html lang="${tag}">`)
      .replace(/<title>[^<]*<\/title>/, `<title>${brand}</title>`)
      .replace(/<noscript>[^]*?<\/noscript>/, () => `<noscript><h1>${title}</h1><p>${text} ${link}</p></noscript>`);
    return { html: told, nonce };
  }

  /** The page for one response. A nonce is used once: whoever could guess it could bring in a style of theirs. */
  make(): { readonly html: string; readonly nonce: string } {
    const nonce = randomBytes(16).toString('base64');
    return { html: this.parts.join(nonce), nonce };
  }
}
