import { Tag, type Tone } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import styles from './rules.module.css';
import './rules.texts.js';

const KINDS = ['P', 'L', 'O', 'D'] as const;
const TONES: Record<Schema.RuleCertainty, Tone> = { P: 'stamp', L: 'pine', O: 'sky', D: 'grey' };

/** What kind of source stands behind a rule. */
export function CertaintyTag({ of }: { readonly of: Schema.RuleCertainty }) {
  const { t } = useTranslation('rules');
  return <Tag tone={TONES[of]}>{t(`certainty.${of}`)}</Tag>;
}

/** What the four kinds of sources mean. */
export function CertaintyLegend() {
  const { t } = useTranslation('rules');
  return (
    <>
      <p>{t('certainty.text')}</p>
      <dl className={styles.legend}>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <CertaintyTag of={kind} />
            </dt>
            <dd>{t(`certaintyText.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
