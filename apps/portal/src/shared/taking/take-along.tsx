import { formatCount, formatSentences } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Folded } from '@chengjie/portal-ui/ui/folded';
import { usePageHead } from '@chengjie/portal-ui/ui/page-head';
import { useTranslation } from 'react-i18next';
import { listSearch, type ListVariables } from './list-address.js';
import styles from './take-along.module.css';
import './taking.texts.js';

/** Rows that a workbook holds: what the API bounds it to. */
const MOST_XLSX_ROWS = 100_000;

const TYPES = {
  'projects.atom': 'application/atom+xml',
  'awards.atom': 'application/atom+xml',
  'deadlines.ics': 'text/calendar',
} as const;

export interface TakeAlongProps {
  /** As the API names it in addresses. */
  readonly list: string;
  /** The variables by which the page asks for the list. */
  readonly question: ListVariables;
  readonly total: number;
  /** What programs come back to, under the same filters. */
  readonly feeds?: readonly { readonly name: keyof typeof TYPES; readonly filter: object }[];
}

/** The list of a page as a file, and as what one subscribes to. */
export function TakeAlong({ list, question, total, feeds = [] }: TakeAlongProps) {
  const { t } = useTranslation('taking');
  const language = useLanguage();
  const search = listSearch(question, language);
  const addressed = feeds.map(({ name, filter }) => ({
    ...{ name, type: TYPES[name], title: t(`feed.${name}`) },
    href: `/feeds/${name}${listSearch({ filter }, language)}`,
  }));
  usePageHead({ feeds: addressed });
  return (
    <div className="no-print">
      <Folded title={t('title')}>
        <p>{formatSentences([t('lead'), t('one')], language)}</p>
        <ul className={styles.ways}>
          <li>
            <a href={`/downloads/${list}.csv${search}`} download>
              {t('csv')}
            </a>
          </li>
          <li>
            {total > MOST_XLSX_ROWS ? (
              t('tooMany', { most: formatCount(MOST_XLSX_ROWS, language) })
            ) : (
              <a href={`/downloads/${list}.xlsx${search}`} download>
                {t('xlsx')}
              </a>
            )}
          </li>
          {addressed.map(({ name, href, type, title }) => (
            <li key={name}>
              <a href={href} type={type}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Folded>
    </div>
  );
}
