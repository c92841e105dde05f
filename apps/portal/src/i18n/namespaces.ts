/**
 * Texts by namespace. Each feature adds its own beside its pages:
 * `declare module '../i18n/namespaces.js' { interface Namespaces { projects: typeof zh } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- features merge theirs into it
export interface Namespaces {}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
  }
}
