import { LinkCards } from '@chengjie/portal-ui/ui/link-cards';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { Begun } from './begun.js';
import './desk.texts.js';

const WAYS = [
  ['apply', '/desk/applications'],
  ['claim', '/desk/claims'],
  ['accept', '/desk/account'],
] as const;

/** The first page of an account without a role: the ways to one. */
export function BeginPage() {
  const { t } = useTranslation('desk');
  return (
    <Page title={t('begin.title')} lead={t('begin.lead')}>
      <LinkCards cards={WAYS.map(([way, to]) => ({ to, title: t(`begin.${way}`), text: t(`begin.${way}Text`) }))} />
      <Begun />
    </Page>
  );
}
