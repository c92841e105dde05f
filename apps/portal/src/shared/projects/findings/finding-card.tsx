import { formatInstant, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Instant } from '@chengjie/portal-ui/ui/values';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findingState } from './finding-state.js';
import type { FindingFragment } from './findings.generated.js';
import styles from './findings.module.css';
import '../project.texts.js';
import './findings.texts.js';

const TONES = {
  ASKED: 'amber',
  VOTING: 'amber',
  ADOPTED: 'seal',
  REINSTATED: 'pine',
  REJECTED: 'grey',
  UNDECIDED: 'grey',
} as const;

/** What was found of a bid or is proposed to be found: by whom, on what ground and facts, and how it was voted on. */
export function FindingCard({
  finding,
  ended = false,
  children,
}: {
  readonly finding: FindingFragment;
  /** Whether its lot has ended. */
  readonly ended?: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('findings');
  const language = useLanguage();
  const { kind, ground, condition, clause, facts, corrects, by, number, bidder, otherBidder, explanation, lost } =
    finding;
  const state = findingState(finding, ended);
  const at = formatInstant(finding.proposedAt, language);
  const asked = kind === 'LOW_PRICE';
  return (
    <Card>
      <div className={styles.head}>
        <h3>{t(`kind.${kind}`)}</h3>
        <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <Facts
        dense
        facts={[
          { label: t('of', { bidder: bidder.name }), value: t(`grounds.${ground}`) },
          { label: t('error'), value: corrects && t(`errors.${corrects}`) },
          { label: t('condition'), value: condition && t(`conditions.${condition}`) },
          { label: t('clause'), value: clause },
          { label: t('register'), value: lost.length > 0 ? <Lost finding={finding} /> : null },
          { label: t(asked ? 'question' : 'facts'), value: lost.length > 0 ? null : facts },
          { label: t('other'), value: otherBidder?.name },
          {
            label: t('proposedBy'),
            value: by === 'BUYER' ? t('byBuyer', { at }) : t('bySeat', { number: number ?? 0, at }),
          },
          { label: t('figures'), value: asked ? <LowPriceFigures of={finding.figures} /> : null },
          {
            label: t('until'),
            value: finding.answerUntil && <End at={finding.answerUntil} precision="second" />,
          },
          { label: t('explained'), value: asked ? (explanation ?? <Explained finding={finding} />) : null },
          {
            label: t('votes'),
            value: kind === 'QUALIFICATION' || kind === 'ELIGIBILITY' ? null : <Votes finding={finding} />,
          },
          { label: t('decidedAt'), value: finding.decidedAt && <Instant at={finding.decidedAt} precision="second" /> },
        ]}
      />
      {children}
    </Card>
  );
}

function Lost({ finding: { lost } }: { readonly finding: FindingFragment }) {
  const localized = useLocalized();
  return (
    <ul className={styles.list}>
      {lost.map(({ code, text }) => (
        <li key={code}>
          <Name of={localized(text)} />
        </li>
      ))}
    </ul>
  );
}

/** Which thresholds a price is below; without any it is the panel's judgement. */
export function LowPriceFigures({ of: figures }: { readonly of: FindingFragment['figures'] }) {
  const { t } = useTranslation('findings');
  const language = useLanguage();
  if (figures.length === 0) return t('judgement');
  return (
    <ul className={styles.list}>
      {figures.map(({ threshold, percent, of }) => (
        <li key={threshold}>{t(`figure.${threshold}`, { percent, of: formatYuan(of.amount, language) })}</li>
      ))}
    </ul>
  );
}

function Explained({ finding: { explainedAt, status } }: { readonly finding: FindingFragment }) {
  const { t } = useTranslation(['findings', 'common']);
  const language = useLanguage();
  if (explainedAt) return t('explainedAt', { at: formatInstant(explainedAt, language) });
  return status === 'ASKED' ? t('common:none') : t('unexplained');
}

function Votes({ finding: { votes } }: { readonly finding: FindingFragment }) {
  const { t } = useTranslation('findings');
  if (votes.length === 0) return t('noVotes');
  return (
    <ul className={styles.list}>
      {votes.map((vote) => (
        <li key={vote.number}>
          <Name of={t(vote.inFavour ? 'inFavour' : 'against', { number: vote.number, reason: vote.reason })} />
          {vote.voidedAt && <Voided vote={vote} />}
        </li>
      ))}
    </ul>
  );
}

/** A vote that counts no more, since whoever cast it stood down. */
function Voided({ vote: { voidedAt, voidedOn, voidedBy } }: { readonly vote: FindingFragment['votes'][number] }) {
  const { t } = useTranslation(['findings', 'project', 'common']);
  const language = useLanguage();
  return (
    <>
      <br />
      {t(voidedBy === 'BUYER' ? 'voidedByBuyer' : 'voidedByOneself', {
        ground: voidedOn ? t(`project:recusalGrounds.${voidedOn}`) : t('common:none'),
        at: formatInstant(voidedAt ?? '', language),
      })}
    </>
  );
}
