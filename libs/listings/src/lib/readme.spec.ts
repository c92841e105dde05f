import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toMermaid } from '@chengjie/kernel';
import { seriousListingActs } from './serious-listing.acts.js';

describe('the README', () => {
  it('shows the acts on a proposal of the serious list as the table has them', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(seriousListingActs));
  });
});
