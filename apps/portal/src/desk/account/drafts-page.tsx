import { keptKey } from '@chengjie/portal-ui/form/kept-input';
import { ConfirmButton } from '@chengjie/portal-ui/ui/confirm';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { useTellDone } from '@chengjie/portal-ui/ui/done';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Day, Instant } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { KeptDraftsDocument } from './drafts.generated.js';
import './drafts.texts.js';
import { actOf, ownDrafts, placeOf, type OwnDraft } from './own-drafts.js';

/** What one began in the role that one acts in, and did not send: nobody else is told of it. */
export function DraftsPage() {
  const { t } = useTranslation('keptDrafts');
  const tell = useTellDone();
  const { viewer } = useSession();
  const query = useQuery({ query: KeptDraftsDocument, requestPolicy: 'network-only' });
  const [, again] = query;
  if (!viewer) return null;
  const { id, grantId, drafts: device, server } = viewer.kept;
  const keyOf = (form: string) => keptKey('draft', id, grantId ?? '', form);
  const words = ({ form, page }: OwnDraft) => {
    const act = actOf(form);
    return { act: act ? t(`act.${act}`) : t('unknown'), page: page?.title ?? '' };
  };
  const discard = async ({ form }: OwnDraft) => {
    device.removeItem(keyOf(form));
    await server.discard(form);
    again({ requestPolicy: 'network-only' });
    tell({ done: t('discarded') });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedOwn query={query} own={({ drafts }) => drafts}>
        {(onServer) => (
          <DataTable
            caption={t('caption')}
            rows={ownDrafts(onServer, device.keptUnder(keyOf('')))}
            rowId={({ form }) => form}
            empty={t('none')}
            columns={[
              {
                id: 'form',
                header: t('form'),
                names: true,
                cell: (draft) => {
                  const [{ act }, place] = [words(draft), placeOf(draft)];
                  return place ? (
                    <Link to={place} aria-label={t('goOnWith', words(draft))}>
                      {act}
                    </Link>
                  ) : (
                    act
                  );
                },
              },
              { id: 'page', header: t('page'), cell: ({ page }) => <Name of={page?.title ?? ''} /> },
              { id: 'savedAt', header: t('savedAt'), cell: ({ savedAt }) => <Instant at={savedAt} /> },
              {
                id: 'endsOn',
                header: t('endsOn'),
                cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : <Tag tone="amber">{t('deviceOnly')}</Tag>),
              },
              {
                id: 'discard',
                header: t('discard'),
                cell: (draft) => (
                  <ConfirmButton
                    variant="quiet"
                    label={t('discardOf', words(draft))}
                    title={t('discardAsk', words(draft))}
                    text={<p>{t('discardText')}</p>}
                    confirm={t('discard')}
                    onConfirm={() => void discard(draft)}
                  >
                    {t('discard')}
                  </ConfirmButton>
                ),
              },
            ]}
          />
        )}
      </LoadedOwn>
    </Page>
  );
}
