import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Button, ButtonRow, LinkButton } from '@chengjie/portal-ui/ui/button';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { useSession } from '../../session/session.js';
import { useGrantName } from '../../shared/grant-name.js';
import './desk.texts.js';
import { DeskFederationsDocument } from './desk.generated.js';
import { grantsFor, type MeantFor } from './navigation.js';

/** Instead of a page that is not for the role one acts in: whom it is for, and how one gets there. */
export function ForeignPage({ of }: { readonly of: MeantFor }) {
  const { roles, federationsOnly } = of;
  const { t } = useTranslation(['desk', 'common', 'terms']);
  const language = useLanguage();
  const nameOf = useGrantName();
  const { viewer, switchRole } = useSession();
  const acting = viewer?.acting;
  const [{ data }] = useQuery({ query: DeskFederationsDocument, pause: !federationsOnly });
  const federations = (data?.viewer?.grants ?? []).flatMap(({ id, organization }) =>
    organization?.isFederation ? id : [],
  );
  const others = (viewer?.grants ?? []).filter(({ id }) => id !== acting?.id);
  const fitting = grantsFor(of, others, new Set(federations));
  const known = !federationsOnly || data !== undefined;
  const named = federationsOnly
    ? t('foreign.federations')
    : formatList(
        roles.map((role) => t(`terms:role.${role}`)),
        language,
      );
  return (
    <Page title={t('common:problem.FORBIDDEN.title')}>
      <Notice tone="problem" title={t('foreign.meant', { roles: named })}>
        <p>{acting ? t('foreign.acting', { name: nameOf(acting) }) : t('foreign.roleless')}</p>
        {known && <p>{t(fitting.length > 0 ? 'foreign.switch' : 'foreign.none')}</p>}
        <ButtonRow>
          {fitting.map((grant) => (
            <Button key={grant.id} onPress={() => void switchRole(grant.id)}>
              {t('foreign.switchTo', { name: nameOf(grant) })}
            </Button>
          ))}
          <LinkButton to="/desk" variant="secondary">
            {t('foreign.home')}
          </LinkButton>
        </ButtonRow>
      </Notice>
    </Page>
  );
}
