import { describe, expect, it } from '@jest/globals';
import { defineMails } from '@chengjie/kernel';
import * as v from 'valibot';
import { renderMail } from './render.js';

const mails = defineMails({
  KEY_READY: {
    ...{ zh: '钥匙已备好', en: 'A key is ready' },
    data: v.object({ name: v.string() }),
    subject: { zh: '{name}，钥匙已备好', en: '{name}, your key is ready' },
    body: { zh: '您好，{name}：\n\n请取钥匙。', en: 'Dear {name},\n\nfetch your key.' },
    link: { zh: '取钥匙', en: 'Fetch it' },
  },
  DOOR_CLOSED: {
    ...{ zh: '门已关', en: 'Door closed' },
    subject: { zh: '门已关', en: 'The door is closed' },
    body: { zh: '门已关。', en: 'It is closed.' },
  },
});

describe('a mail', () => {
  it('says the same as text and as HTML, in the language of its reader', () => {
    const mail = mails.KEY_READY({ name: '张' }, '/key#token=a&b=1');
    expect(renderMail(mail, 'zh', 'https://portal.example')).toEqual({
      subject: '张，钥匙已备好',
      text: '您好，张：\n\n请取钥匙。\n\n取钥匙：\nhttps://portal.example/key#token=a&b=1\n',
      html: expect.stringContaining(
        '<p>请取钥匙。</p>\n<p><a href="https://portal.example/key#token=a&amp;b=1">取钥匙</a></p>',
      ),
    });
    const { html, text } = renderMail(mail, 'en', 'https://portal.example');
    expect(text).toContain('fetch your key.\n\nFetch it:\nhttps://');
    expect(html).toContain('<html lang="en">');
  });

  it('has no link where its kind has none', () => {
    expect(renderMail(mails.DOOR_CLOSED(), 'en', 'https://portal.example').text).toBe('It is closed.\n');
  });

  it('shows what somebody typed as text', () => {
    const { html } = renderMail(mails.KEY_READY({ name: '<b>"&' }, '/'), 'en', 'https://portal.example');
    expect(html).toContain('<title>&lt;b&gt;&quot;&amp;, your key is ready</title>');
    expect(html).not.toContain('<b>');
  });
});
