import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toMermaid } from '@chengjie/kernel';
import { ratingActs } from './rating.acts.js';

describe('the README', () => {
  it('shows the acts on an organization’s part as the table has them', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] = /```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(ratingActs));
  });
});
