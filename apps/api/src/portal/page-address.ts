import { addressIn, languageIn, withoutLanguage, type PageAddress } from '@chengjie/kernel';

/** Addresses below these are the API's, also those that it does not know. */
const API_PATHS = /^\/(graphql|health|downloads|feeds)(\/|$)/;

/**
 * Pages of one's own, and those that a mailed link leads to. The browser alone draws them, in the language that was chosen
 * on the device where the address names none.
 */
const DRAWN_BY_BROWSERS =
  /^\/(desk|sign-in|sign-out|request-account|open-account|forgotten-password|verify-address|stop-claim|factor-reset|password-reset)(\/|$)/;

/** What is answered at an address to who wants a page. */
export type Asked =
  | { readonly kind: 'NONE' }
  /** The page as the browser draws it. */
  | { readonly kind: 'DRAWN' }
  /** It is known by another address: all begin with a language (docs/adr/0031-rendered-by-the-server.md). */
  | { readonly kind: 'MOVED'; readonly to: string }
  | ({ readonly kind: 'PUBLIC' } & PageAddress);

/** What an address asks for. An old one names no language, or as a parameter: it leads to Chinese, or to that language. */
export function askedAt(url: string): Asked {
  // As browsers and the router read it: `/zh/../x` is /x. What is no address is asked for as none.
  const { pathname: whole, search } = URL.parse(`http://portal${url}`) ?? { pathname: '/', search: '' };
  const [language, path] = [languageIn(whole), withoutLanguage(whole)];
  if (API_PATHS.test(whole)) return { kind: 'NONE' };
  if (DRAWN_BY_BROWSERS.test(path)) return { kind: 'DRAWN' };
  if (language) return { kind: 'PUBLIC', language, path, search };
  const question = new URLSearchParams(search);
  const to = question.get('lang') === 'en' ? 'en' : 'zh';
  question.delete('lang');
  const rest = question.size > 0 ? `?${question}` : '';
  return { kind: 'MOVED', to: addressIn(to, path + rest) };
}
