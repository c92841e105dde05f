import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { catchMail, type MailCatcher } from './catch-mail.js';
import { serveMails } from './serve-mails.js';

describe('the mail catcher', () => {
  let catcher: MailCatcher;
  let page: Awaited<ReturnType<typeof serveMails>>;
  let port: number;

  beforeAll(async () => {
    catcher = await catchMail({
      judge: (recipient) => (recipient.startsWith('nobody') ? { code: 550, message: 'No such person' } : undefined),
    });
    page = await serveMails(catcher.mails);
    port = (page.address() as AddressInfo).port;
  });

  afterAll(async () => {
    page.close();
    await catcher.stop();
  });

  const send = async (to: string, subject: string, html = '<p>HTML</p>') => {
    const transport = createTransport(catcher.url);
    await transport.sendMail({
      from: 'no-reply@example.org',
      to,
      subject,
      text: '请看 http://a.example/x#token=1&b',
      html,
    });
  };
  const ask = (host: string): Promise<{ status: number | undefined; text: string }> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, headers: { host } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      asking.on('error', reject).end();
    });

  it('keeps what it is given and tells who waits for it', async () => {
    const coming = catcher.find(({ subject }) => subject === '第二封');
    await send('one@example.org', '第一封');
    await send('two@example.org', '第二封');
    expect(await coming).toMatchObject({ recipients: ['two@example.org'], text: expect.stringContaining('请看') });
    expect(await catcher.find(({ subject }) => subject === '第一封')).toMatchObject({
      html: expect.stringContaining('<p>HTML</p>'),
    });
  });

  it('refuses whom it is told to refuse', async () => {
    await expect(send('nobody@example.org', '第三封')).rejects.toMatchObject({ responseCode: 550 });
  });

  it('shows mails newest first: what they say is text, their HTML is in a frame that runs nothing', async () => {
    await send('three@example.org', '<script>alert(1)</script>', '<script>alert(2)</script>"><b>');
    const { text } = await ask(`127.0.0.1:${port}`);
    expect(text).not.toContain('<script');
    expect(text.indexOf('&lt;script&gt;alert(1)')).toBeLessThan(text.indexOf('第二封'));
    expect(text).toContain('<iframe sandbox title="HTML" srcdoc="&lt;script&gt;alert(2)&lt;/script&gt;&quot;&gt;');
    expect(text).toContain('<a href="http://a.example/x#token=1&amp;b" rel="noreferrer">');
  });

  it('answers no name but loopback’s', async () => {
    expect((await ask(`localhost:${port}`)).status).toBe(200);
    expect((await ask(`rebound.example:${port}`)).status).toBe(403);
  });
});
