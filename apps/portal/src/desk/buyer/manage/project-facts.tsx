import { formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Card } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { End, Instant, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../../api/countdown.js';
import '../../../api/terms.texts.js';
import '../terms/terms.texts.js';
import type { ManageProjectQuery } from './manage.generated.js';
import { useNameOfLot } from '../../../shared/projects/lot-heading.js';
import './manage.texts.js';

/** How a project stands, in dates and figures. */
export function ProjectFacts({ project }: { readonly project: NonNullable<ManageProjectQuery['project']> }) {
  const { t } = useTranslation(['manageProject', 'buyerTerms', 'terms']);
  const language = useLanguage();
  const localized = useLocalized();
  const nameOf = useNameOfLot();
  const { status, publishedAt, deadlineAt, deadlineProvisional, openedAt, evaluatedAt, lots } = project;
  const { rulePack, endReason, exerciseFactor } = project;
  return (
    <Card>
      <Facts
        dense
        facts={[
          {
            label: t('facts.exercise'),
            value: exerciseFactor === null ? null : t('buyerTerms:exerciseFactor', { factor: exerciseFactor }),
          },
          { label: t('terms:budget'), value: <Yuan of={project.budget} /> },
          { label: t('facts.published'), value: publishedAt && <Instant at={publishedAt} /> },
          {
            label: t('facts.deadline'),
            value: deadlineAt && (
              <>
                <End at={deadlineAt} /> {deadlineProvisional && <Tag tone="amber">{t('facts.provisional')}</Tag>}{' '}
                {status === 'PUBLISHED' && <Countdown until={deadlineAt} />}
              </>
            ),
          },
          { label: t('facts.minimumBids'), value: project.minimumBids },
          { label: t('facts.minimumValidBids'), value: project.minimumValidBids },
          { label: t('facts.opened'), value: openedAt && <Instant at={openedAt} /> },
          { label: t('facts.evaluated'), value: evaluatedAt && <Instant at={evaluatedAt} /> },
          { label: t('facts.ended'), value: endReason && localized(endReason.text) },
          ...lots.map(({ award, ...lot }) => ({
            label: lots.length > 1 ? nameOf(lot) : t('facts.award'),
            value: award && (
              <>
                <Name
                  of={t('facts.awardText', {
                    bidder: award.bidder.name,
                    amount: formatYuan(award.amount.amount, language),
                  })}
                />{' '}
                {award.preferential && <Tag tone="stamp">{t('facts.preferential')}</Tag>}
              </>
            ),
          })),
          { label: t('facts.rules'), value: rulePack && localized(rulePack.title) },
        ]}
      />
    </Card>
  );
}
