import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { HOME_REGION } from '../../shared/regions/home-region.js';
import { AwardCards } from './award-cards.js';
import { Hero } from './hero.js';
import styles from './home.module.css';
import { HomeDocument } from './home.generated.js';
import './home.texts.js';
import { OpenProjects } from './open-projects.js';
import { Promises } from './promises.js';
import { Ways } from './ways.js';

/** The first page: what the platform is, and what happens on it now. */
export function HomePage() {
  const { t } = useTranslation('home');
  const query = useQuery({ query: HomeDocument, variables: { regionCode: HOME_REGION } });
  return (
    <>
      <Hero open={query[0].data?.newest.totalCount} />
      <div className={styles.body}>
        <Promises />
        <Loaded query={query}>
          {({ closing, newest, awarded, ...totals }) => (
            <>
              <div className={styles.open}>
                <Section title={t('closing.title')}>
                  <OpenProjects projects={closing.nodes} shows="countdown" />
                </Section>
                <Section title={t('newest.title')} aside={<Link to="/projects?status=PUBLISHED">{t('open.all')}</Link>}>
                  <OpenProjects projects={newest.nodes} shows="budget" />
                </Section>
              </div>
              <Section title={t('awarded.title')} aside={<Link to="/projects?status=AWARDED">{t('awarded.all')}</Link>}>
                <AwardCards projects={awarded.nodes} />
              </Section>
              <Ways
                functions={totals.functionCatalog?.entryCount ?? 0}
                organizations={totals.organizations.totalCount}
                federations={totals.federations.totalCount}
                preferential={totals.preferentialAwardTotals.count}
              />
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}
