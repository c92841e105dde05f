import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Page, Section } from '@chengjie/portal-ui/ui/page';
import { Gavel, LockKeyhole, Megaphone, PackageOpen, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Article } from './article.js';
import { ARTICLES, STATEMENTS } from './articles.js';
import styles from './guide.module.css';
import './guide.texts.js';

const WAY = { publish: Megaphone, bid: LockKeyhole, open: PackageOpen, score: Scale, award: Gavel } as const;

/** The way of a project at a glance, and all articles. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('way.title')}>
        <ol className={styles.way}>
          {(['publish', 'bid', 'open', 'score', 'award'] as const).map((step) => {
            const Icon = WAY[step];
            return (
              <li key={step}>
                <Icon aria-hidden size={28} />
                <h3>{t(`way.${step}.title`)}</h3>
                <p>{t(`way.${step}.text`)}</p>
              </li>
            );
          })}
        </ol>
      </Section>
      <Section title={t('articles')}>
        <ArticleList articles={ARTICLES} />
      </Section>
      <Section title={t('statements')}>
        <ArticleList articles={STATEMENTS} />
      </Section>
    </Page>
  );
}

function ArticleList({ articles }: { readonly articles: readonly Article[] }) {
  const local = useLocalized();
  return (
    <ul className={styles.list}>
      {articles.map(({ slug, title, lead }) => (
        <li key={slug}>
          <h3>
            <Link to={`/guide/${slug}`}>{local(title)}</Link>
          </h3>
          <p>{local(lead)}</p>
        </li>
      ))}
    </ul>
  );
}
