import { levelWords } from '@chengjie/assessment';
import { formatPoints } from '@chengjie/portal-ui/i18n/format';
import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Day, End, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type * as Schema from '../../api/schema.generated.js';
import type {
  RatingEntryInShortFragment,
  RatingResultFragment,
  RatingRoundInShortFragment,
} from './ratings.generated.js';
import type { RatingsAt } from './rating-tables.js';
import './ratings.texts.js';

/** A level in the words of its scale, or that there is none. */
export function RatingLevel({ of: { status, scale, level, total } }: { readonly of: RatingEntryInShortFragment }) {
  const { t } = useTranslation('ratings');
  const levelText = useLevelText(scale);
  if (status === 'SELF_ASSESSED' || status === 'WITHDRAWN' || total === null) return t('notYet');
  return levelText(level);
}

/** How levels of a scale are called. */
export function useLevelText(scale: Schema.RatingScale): (level: number | null) => string {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  return (level) => (level === null ? t('noLevel') : localized(levelWords(scale, level)));
}

/** What everybody reads of a round. */
export function RoundFacts({ of }: { readonly of: RatingRoundInShortFragment }) {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  const regionName = useRegionName();
  return (
    <Card>
      <Facts
        facts={[
          { label: t('scheme'), value: localized(of.schemeTitle) },
          { label: t('level'), value: t(`scale.${of.scale}`) },
          { label: t('region'), value: regionName(of.region) },
          ...(of.announcedBy ? [{ label: t('office'), value: <Name of={of.announcedBy} /> }] : []),
          { label: t('announcedAt'), value: <Instant at={of.announcedAt} /> },
          { label: t('closesAt'), value: <End at={of.closesAt} /> },
          { label: t('panelSize'), value: of.panelSize },
        ]}
      />
    </Card>
  );
}

/** How an organization's part stands, what it was given and why. */
export function RatingResult({ of, at }: { readonly of: RatingResultFragment; readonly at: RatingsAt }) {
  const { t } = useTranslation('ratings');
  return (
    <>
      <ResultFacts of={of} at={at} />
      {of.indicators.length > 0 && <Indicators of={of} />}
      {of.changes.length > 0 && (
        <Section title={t('changes')} id="changes">
          <Changes of={of} />
        </Section>
      )}
    </>
  );
}

function ResultFacts({ of, at }: { readonly of: RatingResultFragment; readonly at: RatingsAt }) {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  const instant = (label: string, value: string | null) => (value ? [{ label, value: <Instant at={value} /> }] : []);
  return (
    <Section title={t('facts')} id="facts">
      <Card>
        <Facts
          facts={[
            {
              label: t('organization'),
              value: (
                <Link to={`/organizations/${of.organization.id}`}>
                  <Name of={of.organization.name} />
                </Link>
              ),
            },
            {
              label: t('round'),
              value: <Link to={`${at}/rounds/${of.round.id}`}>{localized(of.round.schemeTitle)}</Link>,
            },
            { label: t('state'), value: t(`status.${of.status}`) },
            { label: t('level'), value: <RatingLevel of={of} /> },
            ...(of.total === null ? [] : [{ label: t('total'), value: formatPoints(of.total) }]),
            ...(of.explanation ? [{ label: t('explanation'), value: localized(of.explanation) }] : []),
            ...(of.status === 'FINAL' && of.level !== null ? [{ label: t('valid'), value: <Validity of={of} /> }] : []),
            ...instant(t('sentAt'), of.sentAt),
            ...instant(t('publishedAt'), of.publishedAt),
            ...(of.publicityUntil ? [{ label: t('publicityUntil'), value: <End at={of.publicityUntil} /> }] : []),
            ...(of.publishedAt
              ? [
                  {
                    label: t('objections'),
                    value: t('objectionsCounted', { raised: of.objectionsRaised, open: of.objectionsOpen }),
                  },
                ]
              : []),
            ...instant(t('finalAt'), of.finalAt),
          ]}
        />
      </Card>
    </Section>
  );
}

function Validity({ of: { validFrom, validUntil } }: { readonly of: RatingResultFragment }) {
  const { t } = useTranslation('ratings');
  if (!validFrom || !validUntil) return t('unlimited');
  return (
    <>
      <Day on={validFrom} /> {t('validTo')} <Day on={validUntil} />
    </>
  );
}

function Indicators({ of: { indicators } }: { readonly of: RatingResultFragment }) {
  const { t } = useTranslation('ratings');
  const localized = useLocalized();
  return (
    <Section title={t('result')} id="result">
      <DataTable
        caption={t('resultCaption')}
        rows={indicators}
        rowId={({ id }) => id}
        columns={[
          {
            ...{ id: 'indicator', header: t('indicator'), names: true },
            cell: ({ depth, title }) => (depth === 0 ? <strong>{localized(title)}</strong> : localized(title)),
          },
          { id: 'of', header: t('of'), numeric: true, cell: (row) => formatPoints(row.of) },
          { id: 'self', header: t('self'), numeric: true, cell: ({ self }) => formatPoints(self) },
          { id: 'experts', header: t('experts'), numeric: true, cell: ({ experts }) => formatPoints(experts) },
          { id: 'committee', header: t('committee'), numeric: true, cell: ({ committee }) => formatPoints(committee) },
          { id: 'how', header: t('how'), cell: ({ explanation }) => localized(explanation) },
        ]}
      />
    </Section>
  );
}

function Changes({ of: { changes, scale } }: { readonly of: RatingResultFragment }) {
  const { t } = useTranslation('ratings');
  const levelText = useLevelText(scale);
  return (
    <DataTable
      caption={t('changesCaption')}
      rows={changes}
      rowId={({ changedAt }) => changedAt}
      columns={[
        { id: 'at', header: t('changedAt'), names: true, cell: ({ changedAt }) => <Instant at={changedAt} /> },
        {
          ...{ id: 'to', header: t('changedTo') },
          cell: ({ level }) => (level === null ? t('withdrawn') : levelText(level)),
        },
        { id: 'ground', header: t('groundOf'), cell: ({ ground }) => t(`ground.${ground}`) },
        { id: 'reason', header: t('reason'), cell: ({ reason }) => reason },
      ]}
    />
  );
}
