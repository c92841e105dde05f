import { Calculator, ListOrdered, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './home.module.css';
import './home.texts.js';

const PROMISES = { sealed: LockKeyhole, explained: ListOrdered, repeatable: Calculator } as const;

/** What anybody can rely on. */
export function Promises() {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="promises">
      <h2 id="promises" className="visually-hidden">
        {t('promises.title')}
      </h2>
      <div className={styles.promises}>
        {(['sealed', 'explained', 'repeatable'] as const).map((promise) => {
          const Icon = PROMISES[promise];
          return (
            <div key={promise} className={styles.promise}>
              <h3>
                <Icon aria-hidden size={22} />
                {t(`promises.${promise}.title`)}
              </h3>
              <p>{t(`promises.${promise}.text`)}</p>
            </div>
          );
        })}
      </div>
    </section>
  );
}
