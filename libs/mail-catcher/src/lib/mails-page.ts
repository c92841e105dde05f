import { escapedHtml } from '@chengjie/kernel';
import type { CaughtMail } from './catch-mail.js';

/** All mails on one page, the newest first; what they say is shown, never run. */
export function mailsPage(mails: readonly CaughtMail[]): string {
  const shown = [...mails].reverse().map(article).join('\n');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>邮件 · Mail</title><style>${STYLE}</style></head>
<body><h1>演示邮件 · Caught mail</h1>
<p>演示环境不发送邮件，全部显示在此，重启后清空。<br>The demonstration sends no mail: it is all here, until the next start. Reload for newer ones.</p>
${shown || '<p>还没有邮件。 · No mail yet.</p>'}
</body></html>
`;
}

const STYLE = `body{font:16px/1.6 sans-serif;max-width:48rem;margin:1.5rem auto;padding:0 1rem;color:#1d2521}
article{border-top:1px solid #8a938e;padding:.5rem 0 1rem}h2{font-size:1.1rem;margin:.5rem 0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.5rem 0}iframe{width:100%;height:18rem;border:1px solid #c9cfcb;background:#fff}`;

function article({ recipients, subject, date, text, html }: CaughtMail): string {
  return `<article><h2>${escapedHtml(subject)}</h2><p>${escapedHtml(recipients.join(', '))} · ${escapedHtml(date)}</p>
<pre>${linked(escapedHtml(text))}</pre>
<details><summary>HTML</summary><iframe sandbox title="HTML" srcdoc="${escapedHtml(html)}"></iframe></details></article>`;
}

/** Addresses in a text that is escaped already lead where they say. */
function linked(text: string): string {
  return text.replace(/https?:\/\/[^\s<>"]+/g, (href) => `<a href="${href}" rel="noreferrer">${href}</a>`);
}
