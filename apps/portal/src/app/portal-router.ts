import { addressIn, languageIn, withoutLanguage } from '@chengjie/kernel';
import { language } from '@chengjie/portal-ui/i18n/i18n';
import { createBrowserRouter, createPath } from 'react-router';
import { routes } from './routes.js';

type PortalRouter = ReturnType<typeof createBrowserRouter>;

/**
 * The router of the browser. Pages name each other without a language: it stands in front of every address that the browser
 * knows, and is the one on show. A `basename` would do the same but for changing the language in the middle of a form.
 */
export function createPortalRouter(): PortalRouter {
  nameLanguage();
  const router = createBrowserRouter(routes, { window: withoutLanguages(window) });
  const createHref: PortalRouter['createHref'] = (to) =>
    addressIn(language(), typeof to === 'string' ? to : createPath(to));
  return Object.assign(router, { createHref });
}

/** Addresses from before, and those in mails, name none. */
function nameLanguage(): void {
  const { pathname, search, hash } = location;
  if (languageIn(pathname) === undefined)
    history.replaceState(history.state, '', addressIn(language(), pathname) + search + hash);
}

/** The address in the browser of a path of the router's; none where it stays. */
function shown(path: string | undefined): string | undefined {
  return path === undefined ? undefined : addressIn(language(), path);
}

/** The window as the router sees it. */
function withoutLanguages(real: Window & typeof globalThis): Window {
  const seenLocation = lookingThrough(real.location, {
    get pathname() {
      return withoutLanguage(real.location.pathname);
    },
  });
  const seenHistory = lookingThrough(real.history, {
    pushState: (state: unknown, unused: string, path?: string) => real.history.pushState(state, unused, shown(path)),
    replaceState: (state: unknown, unused: string, path?: string) =>
      real.history.replaceState(state, unused, shown(path)),
  });
  return lookingThrough(real, { location: seenLocation, history: seenHistory });
}

/** Something of the browser's own with some of it replaced: it takes calls only as itself. */
function lookingThrough<T extends object>(real: T, replaced: object): T {
  return new Proxy({} as T, {
    get: (_target, name) => {
      const value: unknown = Reflect.get(name in replaced ? replaced : real, name);
      return typeof value === 'function' && !(name in replaced) ? value.bind(real) : value;
    },
  });
}
