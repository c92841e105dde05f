import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { Card, Section } from '@chengjie/portal-ui/ui/page';
import { Code } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import '../../../api/terms.texts.js';
import '../notice.texts.js';
import type { ProjectTieLadderFragment } from '../project-page.generated.js';
import { useNameOfLot } from '../../../shared/projects/lot-heading.js';
import styles from './tie-ladder.module.css';

/** Where technical criteria are compared after the method's own order. */
const TECHNICAL = {
  COMPREHENSIVE_SCORING: 'CONSULTATION',
  FIXED_PRICE: 'FIXED_PRICE_CONSULTATION',
  LOWEST_EVALUATED_PRICE: 'LOWEST_EVALUATED_PRICE',
} as const;

/** What "equal terms" means here and each printed step in plain words; a step that is not printed does not exist. */
export function TieLadder({ project }: { readonly project: ProjectTieLadderFragment }) {
  const { t } = useTranslation(['projectNotice', 'terms']);
  const localized = useLocalized();
  const nameOf = useNameOfLot();
  const { evaluationMethod, tieLadder, criteria, lots } = project;
  const committed = lots.filter(({ drawCommitment }) => drawCommitment);
  const technical = criteria.some((criterion) => criterion.technical);
  const criterionOf = (criterionId: string | null) => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    return criterion ? localized(criterion.name) : (criterionId ?? '');
  };
  return (
    <Section title={t('ladder.title')} id="equal-terms">
      <p>{t(`ladder.equal.${technical ? TECHNICAL[evaluationMethod] : evaluationMethod}`)}</p>
      <p>{t('ladder.order')}</p>
      <ol className={styles.ladder}>
        {tieLadder.map(({ step, criterionId }) => (
          <li key={`${step} ${criterionId}`}>
            <strong>{t(`terms:ladder.${step}`)}</strong>
            <p>
              {step === 'CRITERION'
                ? t('ladder.CRITERION', { criterion: criterionOf(criterionId) })
                : t(`ladder.${step}`)}
            </p>
          </li>
        ))}
      </ol>
      <p>{t('ladder.onlyPrinted')}</p>
      {!tieLadder.some(({ step }) => step === 'FEDERATION') && <p>{t('ladder.noFederation')}</p>}
      {committed.length > 0 && (
        <Card>
          <h3>{t('ladder.commitment')}</h3>
          {committed.map((lot) => (
            <p key={lot.id}>
              {lots.length > 1 && <>{nameOf(lot)}: </>}
              <Code>{lot.drawCommitment ?? ''}</Code>
            </p>
          ))}
          <p>{t('ladder.commitmentText')}</p>
        </Card>
      )}
    </Section>
  );
}
