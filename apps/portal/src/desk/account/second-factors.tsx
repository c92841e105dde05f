import { Button } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Done, useTellDone } from '@chengjie/portal-ui/ui/done';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Instant } from '@chengjie/portal-ui/ui/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadedOwn } from '../../session/loaded-own.js';
import { useSession } from '../../session/session.js';
import { AskedAct } from '../../shared/acts/asked-acts.js';
import { AddAuthenticator } from './add-authenticator.js';
import { AddPasskey } from './add-passkey.js';
import { RecoveryCodes } from './recovery-codes.js';
import { RenameFactor } from './rename-factor.js';
import { EndSecondFactorDocument, OwnFactorsDocument, type ShownFactorFragment } from './second-factors.generated.js';
import './second-factors.texts.js';

/** The answers to acts on factors hold none of those that there are now. */
const CHANGED_BY = {
  additionalTypenames: [
    ...['AddPasskeyPayload', 'AddAuthenticatorPayload', 'RenameSecondFactorPayload', 'EndSecondFactorPayload'],
    'MakeRecoveryCodesPayload',
  ],
};

/** One's second factors, and how to add and end them. @param onCodes is given recovery codes that were made with it, to show them */
export function SecondFactors({ onCodes }: { readonly onCodes: (codes: readonly string[] | null) => void }) {
  const { t } = useTranslation('secondFactors');
  const { viewer, refresh } = useSession();
  const query = useQuery({ query: OwnFactorsDocument, context: CHANGED_BY });
  const tell = useTellDone();
  const added = (first: readonly string[] | null) => {
    if (first) onCodes(first);
    else tell({ done: t('added'), at: 'factors' });
    // With the first one roles of offices begin to act.
    if (viewer?.secondFactorMissing) void refresh();
  };
  return (
    <Section title={t('title')}>
      <p>{t('lead')}</p>
      <Done at="factors" />
      {viewer?.secondFactorMissing && (
        <Notice tone="warning">
          <p>{t('missing')}</p>
        </Notice>
      )}
      <LoadedOwn query={query} own={(own) => own}>
        {({ secondFactors, recoveryCodesLeft }) => (
          <>
            <FactorTable factors={secondFactors} />
            {secondFactors.length > 0 && <RecoveryCodes left={recoveryCodesLeft} onCodes={onCodes} />}
          </>
        )}
      </LoadedOwn>
      <AddPasskey onCodes={added} />
      <AddAuthenticator onCodes={added} />
    </Section>
  );
}

function FactorTable({ factors }: { readonly factors: readonly ShownFactorFragment[] }) {
  const { t } = useTranslation('secondFactors');
  const [renamed, setRenamed] = useState<string>();
  const toRename = factors.find(({ id }) => id === renamed);
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={factors}
        rowId={({ id }) => id}
        empty={<p>{t('empty')}</p>}
        columns={[
          { id: 'name', header: t('name'), names: true, cell: ({ name }) => name },
          { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
          { id: 'added', header: t('addedAt'), cell: ({ addedAt }) => <Instant at={addedAt} /> },
          {
            id: 'used',
            header: t('lastUsedAt'),
            cell: ({ lastUsedAt }) => (lastUsedAt ? <Instant at={lastUsedAt} /> : t('neverUsed')),
          },
          {
            id: 'acts',
            header: t('acts'),
            cell: (factor) => (
              <>
                <Button
                  variant="quiet"
                  label={t('renameThis', { name: factor.name })}
                  onPress={() => setRenamed(factor.id)}
                >
                  {t('rename')}
                </Button>
                <EndFactor factor={factor} />
              </>
            ),
          },
        ]}
      />
      {toRename && <RenameFactor key={toRename.id} factor={toRename} onEnd={() => setRenamed(undefined)} />}
    </>
  );
}

function EndFactor({ factor: { id, name } }: { readonly factor: ShownFactorFragment }) {
  const { t } = useTranslation('secondFactors');
  return (
    <AskedAct
      document={EndSecondFactorDocument}
      input={{ factorId: id }}
      act={t('end')}
      names={t('endThis', { name })}
      ask={t('endTitle', { name })}
      text={t('endText')}
      done={t('ended', { name })}
      at="factors"
      variant="quiet"
    />
  );
}
