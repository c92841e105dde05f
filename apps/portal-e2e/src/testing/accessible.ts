import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what is good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page: each rule with the places where it is broken. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(findViolations, TAGS);
}

/** Nothing stands in anybody's way on the page as it is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

/** Runs in the page, where axe is a global. */
async function findViolations(tags: string[]): Promise<string[]> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await run(
    // React Aria's announcements name what was announced for some seconds, also when it is gone by then.
    { exclude: ['[data-live-announcer]'] },
    // Telling what is in order would take longer than finding what is not.
    { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`);
    return [`${id}: ${help}`, ...places].join('\n');
  });
}
