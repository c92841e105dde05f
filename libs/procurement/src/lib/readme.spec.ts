import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toMermaid } from '@chengjie/kernel';
import { lotMachine } from './lot/lot.machine.js';

describe('the README', () => {
  it('shows the way of a lot as the table has it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] = /<!-- lot\.machine\.ts -->\s+```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(lotMachine));
  });
});
