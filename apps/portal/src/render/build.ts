/** What the browsers' part of the build says of a module (Vite's manifest). */
export interface BuiltModule {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The browsers' part of the build, which is made first: vite.render.config.ts puts it in. */
export interface BrowserBuild {
  /** index.html, with marks where nonces belong. */
  readonly shell: string;
  readonly modules: Readonly<Record<string, BuiltModule>>;
}

/** Files that a page needs besides those of the shell: the browser loads them at once, not one after another. */
export interface PageFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The files of some modules with all that these import. */
export function filesOf({ shell, modules }: BrowserBuild, sources: readonly string[]): PageFiles {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    modules[name]?.imports?.forEach(reach);
  };
  sources.forEach(reach);
  const files = [...reached].flatMap((name) => modules[name] ?? []);
  // Its tags alone: its import map names every file of the build.
  const loaded = new Set(shell.match(/(?<=(?:src|href)="\/)[^"]+/g));
  const isNew = (file: string) => !loaded.has(file);
  return {
    scripts: files.map(({ file }) => file).filter(isNew),
    styles: [...new Set(files.flatMap(({ css = [] }) => css))].filter(isNew),
  };
}
