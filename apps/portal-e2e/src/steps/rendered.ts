/** Public pages with their titles in both languages. */
export const RENDERED_PAGES = [
  ['/projects', '采购项目', 'Projects'],
  ['/organizations/register', '社区社会组织登记册', 'Register of community organizations'],
  ['/federations', '社区社会组织联合会', 'Federations of community organizations'],
  ['/regions/2202', '吉林市', 'Jilin City'],
  ['/guide', '使用说明', 'How it works'],
] as const;

/** Longest until the server renders again what a busy machine left to the browser, in milliseconds. */
const PATIENCE = 60_000;

/** A public page as the server renders it: on a busy machine one of the first is left to the browser. */
export async function renderedPage(url: string, path: string) {
  const since = performance.now();
  for (;;) {
    const response = await fetch(url + path, { headers: { accept: 'text/html' }, redirect: 'manual' });
    const html = await response.text();
    if (html.includes('id="rendered"') || response.status === 302)
      return { status: response.status, headers: response.headers, html };
    if (performance.now() - since > PATIENCE) throw new Error(`${path} is not rendered: ${response.status}`);
  }
}
