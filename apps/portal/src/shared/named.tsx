import { Name } from '@chengjie/portal-ui/ui/name';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { useTranslation } from 'react-i18next';

/** Somebody in a list of people; who looks at it finds oneself. */
export function Named({ name, own }: { readonly name: string; readonly own: boolean }) {
  const { t } = useTranslation('common');
  return (
    <>
      <Name of={name} /> {own && <Tag tone="sky">{t('oneself')}</Tag>}
    </>
  );
}
