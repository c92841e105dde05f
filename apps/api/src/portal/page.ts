import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn, escapedHtml, type Language, type PageAddress, type Unrendered } from '@chengjie/kernel';

/** Where the portal's build wants the nonce: `html.cspNonce` of its vite.config.ts. */
const NONCE_MARK = '__CSP_NONCE__';

const SITES: Readonly<Record<Language, Readonly<Record<'tag' | 'brand', string>>>> = {
  zh: { tag: 'zh-CN', brand: '承接' },
  en: { tag: 'en', brand: 'Chengjie' },
};

/** For people without script, why the server does not draw the page, and what leads on from there. */
const TOLD: Readonly<
  Record<Unrendered, Readonly<Record<Language, Readonly<Record<'title' | 'text' | 'way', string>>>>>
> = {
  LATER: {
    zh: { title: '请稍后重新载入', text: '现在访问较多，本页面暂时不能显示。', way: '重新载入' },
    en: {
      title: 'Please load again in a moment',
      text: 'Many people are here now, and this page cannot be shown.',
      way: 'Load again',
    },
  },
  NEVER: {
    zh: { title: '本页面出错了', text: '服务器未能生成本页面，错误已记录。其他页面可以照常查看。', way: '返回首页' },
    en: {
      title: 'This page has a fault',
      text: 'The server could not make this page, and has noted why. All other pages can be read as usual.',
      way: 'To the start page',
    },
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

  /** The page for one response that was not rendered: who has no script is told why, and led to where it can be read. */
  makeFor({ language, path, search }: PageAddress, why: Unrendered): ReturnType<Page['make']> {
    const { html, nonce } = this.make();
    const { tag, brand } = SITES[language];
    const { title, text, way } = TOLD[why][language];
    const to = why === 'LATER' ? addressIn(language, path) + search : addressIn(language, '/');
    const link = `<a href="${escapedHtml(to)}">${way}</a>`;
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
