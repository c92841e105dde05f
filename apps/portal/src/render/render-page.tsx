import { addressIn, type PageAddress, type RenderedPage } from '@chengjie/kernel';
import { i18n, type Language } from '@chengjie/portal-ui/i18n/i18n';
import { PageHeadContext, type PageHead } from '@chengjie/portal-ui/ui/page-head';
import { prerender } from 'react-dom/static';
import { I18nextProvider } from 'react-i18next';
import { createStaticHandler, createStaticRouter, StaticRouterProvider, type RouteObject } from 'react-router';
import { App } from '../app/app.js';
import { isRendered, routes } from '../app/routes.js';
import { OriginContext } from '../shared/origin.js';
import { anonymousClient, type Ask } from './anonymous-client.js';
import { filesOf, type BrowserBuild } from './build.js';
import { DemonstrationDocument } from './demonstration.generated.js';
import { documentOf } from './document.js';

/** A route that says which module its page is (vite.render.config.ts). */
type BuiltRoute = RouteObject & { readonly page?: string };

const inLanguage = (language: Language) => ({
  handler: createStaticHandler(routes, { basename: addressIn(language, '/') }),
  texts: i18n.cloneInstance({ lng: language }),
});
const LANGUAGES = { zh: inLanguage('zh'), en: inLanguage('en') };

/** What a page is rendered with. */
export interface Surroundings {
  readonly build: BrowserBuild;
  /** Where the portal is reached. */
  readonly origin: string;
  readonly ask: Ask;
  /** Ends the work on a page that nobody waits for any more. */
  readonly signal?: AbortSignal;
}

/**
 * Renders a public page, as nobody sees it.
 * @returns nothing for pages of one's own, and where it could not be read what a page shows
 */
export async function renderPage(address: PageAddress, around: Surroundings): Promise<RenderedPage | undefined> {
  if (!isRendered(address.path)) return undefined;
  const { build, origin, ask, signal } = around;
  const { handler, texts } = LANGUAGES[address.language];
  const url = new URL(addressIn(address.language, address.path) + address.search, 'http://portal.invalid');
  const context = await handler.query(new Request(url));
  if (context instanceof Response) return undefined;
  const { client, answersOf, hasFailed } = anonymousClient(address.language, ask);
  const { data } = await client.query(DemonstrationDocument, {}).toPromise();
  const demonstration = data?.demonstration ?? false;
  const head: PageHead = {};
  const page = (
    <PageHeadContext value={head}>
      <OriginContext value={origin}>
        <I18nextProvider i18n={texts}>
          <App first={{ client, demonstration }}>
            <StaticRouterProvider
              router={createStaticRouter(handler.dataRoutes, context)}
              context={context}
              hydrate={false}
            />
          </App>
        </I18nextProvider>
      </OriginContext>
    </PageHeadContext>
  );
  const { prelude, postponed } = await prerender(page, { ...(signal && { signal }), onError: () => undefined });
  const body = await new Response(prelude).text();
  // What took too long comes as a part of the page, or as none of it.
  if (hasFailed() || signal?.aborted || postponed !== null) return undefined;
  if (head.movedTo !== undefined) return { status: 302, html: '', movedTo: head.movedTo };
  if (!head.title || !/<h1[ >]/.test(body)) throw new Error(`${url.pathname}${url.search} has no title`);
  const sources = context.matches.flatMap(({ route }) => (route as BuiltRoute).page ?? []);
  const rendered = { answers: answersOf(), demonstration, origin };
  return {
    status: head.missing ? 404 : 200,
    html: documentOf(build.shell, { address, head, body, files: filesOf(build, sources), rendered }),
  };
}
