import { describe, expect, it } from '@jest/globals';
import { measureVisit } from '../browser/measure-visit.js';
import { CHINESE_DESK } from '../browser/view.js';
import { useStage } from '../testing/stage.js';

/** Bytes of compressed scripts that the first page may load. */
const MOST_SCRIPT = 250_000;

const stage = useStage();

describe('what the portal keeps to', () => {
  it('takes part in nothing that its policy forbids, and the browser holds it to that', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/');
    const policy = await visitor.page.evaluate(async () => {
      const { headers } = await fetch('/', { headers: { accept: 'text/html' } });
      return headers.get('content-security-policy');
    });
    expect(policy).toMatch(/default-src 'none';script-src 'self' 'nonce-[^']+';style-src 'self' 'nonce-[^']+';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(visitor.watch.complaints).toEqual([]);
    await visitor.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    await visitor.watch.settled();
    expect(visitor.watch.complaints).toEqual([
      expect.stringMatching(/Content Security Policy.*style-src/s),
      expect.stringMatching(/Content Security Policy.*script-src/s),
    ]);
    expect(await visitor.page.title()).not.toBe('taken over');
    visitor.watch.forgive(/Content Security Policy/);
  });

  it('keeps the session, and by what it knows the device, out of reach of scripts and of other sites', async () => {
    const visitor = await stage.visitor(CHINESE_DESK, 'buyer');
    await visitor.goTo('/desk/account');
    const cookies = await visitor.context.cookies();
    expect(cookies.map(({ name }) => name).sort()).toEqual([
      expect.stringMatching(/^chengjie_device_[0-9a-f]{16}$/),
      'chengjie_session',
    ]);
    const readable = await visitor.page.evaluate(
      () => `${document.cookie} ${JSON.stringify(localStorage)} ${JSON.stringify(sessionStorage)}`,
    );
    for (const { value, httpOnly, sameSite } of cookies) {
      expect([httpOnly, sameSite]).toEqual([true, 'Strict']);
      expect(readable).not.toContain(value);
    }
  });

  it('is light to start: the first page with all that it loads', async () => {
    const { scriptBytes } = await measureVisit(stage.browser, stage.url, CHINESE_DESK);
    expect(scriptBytes).toBeGreaterThan(50_000);
    expect(scriptBytes).toBeLessThan(MOST_SCRIPT);
  });
});
