import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '@chengjie/demonstration-accounts';
import { Button } from '@chengjie/portal-ui/ui/button';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import '../../session/sign-in.texts.js';

/** The published accounts of the demonstration, each one click away. */
export function DemonstrationAccounts({
  signIn,
  pending,
}: {
  readonly signIn: (input: { loginName: string; password: string }) => Promise<void>;
  readonly pending: boolean;
}) {
  const { t } = useTranslation(['signIn', 'terms']);
  return (
    <Section title={t('demonstration.title')}>
      <p>{t('demonstration.lead', { password: DEMONSTRATION_PASSWORD })}</p>
      <DataTable
        caption={t('demonstration.caption')}
        rows={demonstrationAccounts}
        rowId={({ loginName }) => loginName}
        columns={[
          { id: 'loginName', header: t('loginName'), names: true, cell: ({ loginName }) => loginName },
          { id: 'role', header: t('demonstration.role'), cell: ({ role }) => t(`terms:role.${role}`) },
          { id: 'holder', header: t('demonstration.holder'), cell: ({ holder }) => holder },
          {
            id: 'use',
            header: t('demonstration.use'),
            cell: ({ loginName, password }) => (
              <Button
                variant="quiet"
                pending={pending}
                label={t('demonstration.useAs', { loginName })}
                onPress={() => void signIn({ loginName, password })}
              >
                {t('demonstration.use')}
              </Button>
            ),
          },
        ]}
      />
    </Section>
  );
}
