import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toMermaid, type ActTable } from '@chengjie/kernel';
import { bidActs } from './acts/bid.acts.js';
import { cancellationProposalActs } from './cancellation/cancellation-proposal.acts.js';
import { findingActs } from './acts/finding.acts.js';
import { lotActs } from './acts/lot.acts.js';
import { panelActs } from './acts/panel.acts.js';
import { standDownProposalActs } from './stand-down/stand-down-proposal.acts.js';
import { projectActs } from './acts/project.acts.js';

describe('the README', () => {
  it.each<[string, ActTable]>([
    ['project', projectActs],
    ['panel', panelActs],
    ['lot', lotActs],
    ['bid', bidActs],
    ['finding', findingActs],
    ['cancellation-proposal', cancellationProposalActs],
    ['stand-down-proposal', standDownProposalActs],
  ])('shows the acts of a %s as the table has them', (name, table) => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, diagram] =
      new RegExp(`<!-- ${name}\\.acts\\.ts -->\\s+\`\`\`mermaid\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
    expect(diagram?.trim()).toBe(toMermaid(table));
  });
});
