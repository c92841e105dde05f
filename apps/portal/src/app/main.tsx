import '@fontsource-variable/noto-sans-sc/index.css';
import { withoutLanguage } from '@chengjie/kernel';
import { StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createClient } from '../api/client.js';
import { RenderedAnswers } from '../api/rendered-answers.js';
import { OriginContext } from '../shared/origin.js';
import { App } from './app.js';
import { createPortalRouter } from './portal-router.js';
import { loadPages, readRendered, type Rendered } from './rendered.js';
import { routes } from './routes.js';
import '@chengjie/portal-ui/ui/base.css';

const root = document.getElementById('root') as HTMLElement;
const left = readRendered();
if (left) {
  await loadPages(routes, withoutLanguage(location.pathname));
  hydrateRoot(root, <StrictMode>{takenOver(left)}</StrictMode>);
} else {
  createRoot(root).render(
    <StrictMode>
      <App>
        <RouterProvider router={createPortalRouter()} />
      </App>
    </StrictMode>,
  );
}

/** The page as the server has drawn it, without asking again. */
function takenOver({ answers, demonstration, origin }: Rendered): ReactNode {
  const rendered = new RenderedAnswers(answers);
  const client = createClient(undefined, { rendered });
  return (
    <OriginContext value={origin}>
      <App first={{ client, demonstration, rendered }}>
        <RouterProvider router={createPortalRouter()} />
      </App>
    </OriginContext>
  );
}
