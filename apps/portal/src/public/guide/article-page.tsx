import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MissingPage } from '../../shared/missing-page.js';
import { OriginContext } from '../../shared/origin.js';
import type { ArticleSection } from './article.js';
import { articleBySlug } from './articles.js';
import { remedies } from './articles/remedies.js';
import { EXAMPLES } from './example-bids.js';
import styles from './guide.module.css';
import './guide.texts.js';
import { RemedyPeriods } from './remedy-periods.js';
import { SectionTable } from './section-table.js';
import { WorkedExample } from './worked-example.js';

/** One article of the guide, with its contents beside it. */
export function ArticlePage() {
  const { t } = useTranslation('guide');
  const local = useLocalized();
  const { article: slug } = useParams();
  const article = articleBySlug(slug);
  if (!article) return <MissingPage />;
  const example = EXAMPLES[article.slug];
  return (
    <Page title={local(article.title)} lead={local(article.lead)} crumbs={[{ to: '/guide', label: t('title') }]}>
      <div className={styles.article}>
        <nav className={`${styles.contents} no-print`} aria-label={t('onThisPage')}>
          <ul>
            {article.sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{local(heading)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.text}>
          {article.inWordsOfTenders && <p className={styles.words}>{t('inWordsOfTenders')}</p>}
          {article.sections.map((section) => (
            <Section key={section.id} id={section.id} title={local(section.heading)}>
              <SectionText section={section} />
              {section.id === 'example' && example && <WorkedExample bids={example} />}
              {article === remedies && section.id === 'periods' && <RemedyPeriods />}
            </Section>
          ))}
        </div>
      </div>
    </Page>
  );
}

function SectionText({
  section: { paragraphs, quotation, list, ordered, table, code, links },
}: {
  readonly section: ArticleSection;
}) {
  const local = useLocalized();
  const origin = use(OriginContext);
  const List = ordered ? 'ol' : 'ul';
  return (
    <>
      {paragraphs.map((text) => (
        <p key={text.en}>{local(text)}</p>
      ))}
      {quotation && (
        <blockquote className={styles.quotation}>
          <p lang="zh-CN">{quotation.text}</p>
          <footer>{local(quotation.source)}</footer>
        </blockquote>
      )}
      {list && (
        <List>
          {list.map((text) => (
            <li key={text.en}>{local(text)}</li>
          ))}
        </List>
      )}
      {table && <SectionTable table={table} />}
      {code && <pre className={styles.code}>{code.replace('{{origin}}', origin)}</pre>}
      {links?.map(({ to, label }) => (
        <p key={to}>
          <Link to={to}>{local(label)}</Link>
        </p>
      ))}
    </>
  );
}
