import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what is good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page: each rule with the places where it is broken. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    // The newer mode opens a further page for each look, which takes as long as the look itself; we have no frames.
    .setLegacyMode()
    // React Aria's announcements name what was announced for some seconds, also when it is gone by then.
    .exclude('[data-live-announcer]')
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`);
    return [`${id}: ${help}`, ...places].join('\n');
  });
}

/** Nothing stands in anybody's way on the page as it is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}
