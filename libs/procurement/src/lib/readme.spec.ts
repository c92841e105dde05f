import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toMermaid } from '@chengjie/kernel';
import { projectMachine } from './project/project.machine.js';

describe('the README', () => {
  it('shows the way of a project as the table has it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] = /<!-- project\.machine\.ts -->\s+```mermaid\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(projectMachine));
  });
});
