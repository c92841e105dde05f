import {
  escapedHtml,
  fillMessage,
  inWords,
  vocabularyIn,
  type Language,
  type Mail,
  type ViolationParams,
} from '@chengjie/kernel';

/** A mail as it is sent, but for its address. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A mail in its reader's language, as text and as HTML with the same content.
 * @param portalUrl origin of the portal, where the link leads
 */
export function renderMail(mail: Mail, language: Language, portalUrl: string): RenderedMail {
  const { kind, data, path } = mail;
  const spoken = (template: string) => inWords(template, vocabularyIn(data), language);
  const fill = (template: string) => fillMessage(spoken(template), data as ViolationParams);
  const subject = fill(kind.subject[language]);
  const paragraphs = fill(kind.body[language]).split('\n\n');
  const link =
    kind.link && path !== null ? { href: `${portalUrl}${path}`, words: spoken(kind.link[language]) } : undefined;
  return {
    subject,
    text:
      [...paragraphs, ...(link ? [`${link.words}${language === 'zh' ? '：' : ':'}\n${link.href}`] : [])].join('\n\n') +
      '\n',
    html: page(language, subject, [
      ...paragraphs.map(escapedHtml),
      ...(link ? [`<a href="${escapedHtml(link.href)}">${escapedHtml(link.words)}</a>`, escapedHtml(link.href)] : []),
    ]),
  };
}

function page(language: Language, title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title></head>
<body style="font: 16px/1.6 sans-serif; max-width: 40em; margin: 1.5em auto; padding: 0 1em">
${body}
</body></html>
`;
}
