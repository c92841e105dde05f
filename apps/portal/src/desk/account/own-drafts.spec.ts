/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actOf, ownDrafts, placeOf, type OwnDraft } from './own-drafts.js';

const ROOT = new URL('../../', import.meta.url);
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/\.(?:spec|generated)\./.test(file))
  .map((file) => readFileSync(new URL(file, ROOT), 'utf8'));

/** Names under which forms keep what is typed, as the sources of the portal give them. */
const KEPT_AS = [
  /useKeptForm\(\s*form,\s*\[\s*'(\w+)'/g,
  /[kK]eptAs(?:=\{| =)\s*\[\s*'(\w+)'/g,
  /KeptAs \{\s*return \[\s*'(\w+)'/g,
];
const BY_DOCUMENT = /<ReasonedAct\s[^]*?document=\{(\w+)Document\}/g;

const found = (pattern: RegExp) =>
  SOURCES.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));

const draft = (changes: Partial<OwnDraft> = {}): OwnDraft => ({
  form: 'createProject.1',
  savedAt: '2026-11-29T08:00:00.000Z',
  endsOn: '2027-02-27',
  page: { path: '/desk/projects/new?step=text', title: '新建项目' },
  ...changes,
});

describe('what one began and did not send', () => {
  it('is of a form that has a name, whichever keeps it', () => {
    const names = [...KEPT_AS.flatMap(found), ...found(BY_DOCUMENT)];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => actOf(name) === undefined)).toEqual([]);
    expect(actOf('CancelProject.{"id":"x"}')).toBe('cancelProject');
    expect(actOf('constructor')).toBeUndefined();
  });

  it.each([
    ['/desk/projects/new?step=text', '/desk/projects/new?step=text'],
    ['//elsewhere.example/desk', undefined],
    ['/desk//elsewhere.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/projects', undefined],
  ])('goes on at %s of the workbench, and nowhere else', (path, expected) => {
    expect(placeOf(draft({ page: { path, title: '' } }))).toBe(expected);
    expect(placeOf(draft({ page: null }))).toBeUndefined();
  });

  it('is what the server keeps, and what this device has not sent there', () => {
    const copy = (changes: object) =>
      JSON.stringify({ values: {}, at: '2026-11-29T09:00:00.000Z', revision: null, ...changes });
    const page = { path: '/desk/people', title: '组织人员' };
    const onDevice = new Map([
      ['createProject.1', copy({ synced: false })],
      ['proposeAdmission', copy({ synced: false, page })],
      ['standDown.x', copy({ synced: true })],
      ['standDown.y', 'no copy'],
    ]);
    expect(ownDrafts([draft()], onDevice)).toEqual([
      { form: 'proposeAdmission', savedAt: '2026-11-29T09:00:00.000Z', endsOn: null, page },
      draft(),
    ]);
  });
});
