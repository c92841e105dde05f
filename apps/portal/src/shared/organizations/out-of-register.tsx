import { Facts } from '@chengjie/portal-ui/ui/facts';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import type { OutOfRegisterFragment } from './out-of-register.generated.js';
import './out-of-register.texts.js';

/** How an organization is out of the register, as a tag; nothing of one that is in it. */
export function OutOfRegisterTag({ out }: { readonly out: Schema.OutOfRegister | null }) {
  const { t } = useTranslation('outOfRegister');
  return out && <Tag tone="seal">{t(`kind.${out}`)}</Tag>;
}

/** Since when an organization is out of the register, by whom and why. */
export function OutOfRegisterNotice({ periods }: { readonly periods: readonly OutOfRegisterFragment[] }) {
  const { t } = useTranslation('outOfRegister');
  const out = periods.find(({ to }) => to === null);
  if (!out) return null;
  const { kind, from, ground, reason, decidedBy } = out;
  return (
    <Notice tone="warning" title={t(`kind.${kind}`)}>
      <p>{t(`text.${kind}`)}</p>
      <Facts
        facts={[
          { label: t('since'), value: <Instant at={from} /> },
          ...(decidedBy ? [{ label: t('by'), value: decidedBy }] : []),
          ...(ground ? [{ label: t('ground'), value: t(`of.${ground}`) }] : []),
          { label: t('reason'), value: reason },
        ]}
      />
    </Notice>
  );
}
