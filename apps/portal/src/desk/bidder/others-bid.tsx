import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import './bid.texts.js';

/** In place of the content, for those of the organization who do not own the bid: that it is in, and who can go on with it. */
export function OthersBid({ sealedAt }: { readonly sealedAt: string }) {
  const { t } = useTranslation('bid');
  return (
    <Notice tone="warning" title={t('others.title')}>
      <p>
        {t('others.at')} <Instant at={sealedAt} precision="second" />
      </p>
      <p>{t('others.text')}</p>
    </Notice>
  );
}
