import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { End } from '@chengjie/portal-ui/ui/values';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWholeLists } from '../../api/use-whole-lists.js';
import { LoadedOwn } from '../../session/loaded-own.js';
import { AskedAct } from '../../shared/acts/asked-acts.js';
import {
  AdmissionsDocument,
  MoreAdmissionsDocument,
  WithdrawAdmissionDocument,
  type MoreAdmissionsQuery,
} from './people.generated.js';
import './people.texts.js';

/** A first one belongs to this list too, though there was none in it yet. */
const CHANGED_BY = { additionalTypenames: ['OrganizationAdmission'] };

/** Whom one's organization wants to act for it, and who have not accepted yet. */
export function OpenAdmissions() {
  const { t } = useTranslation('people');
  const first = useQuery({ query: AdmissionsDocument, context: CHANGED_BY });
  const query = useWholeLists(first, admissionsOf, MoreAdmissionsDocument, {});
  return (
    <LoadedOwn query={query} own={(viewer) => viewer.organizationAdmissions}>
      {({ nodes: open }) =>
        open.length > 0 && (
          <Section title={t('open.title')} id="open">
            <p>{t('open.lead')}</p>
            <DataTable
              caption={t('open.caption')}
              rows={open}
              rowId={({ id }) => id}
              columns={[
                { id: 'login', header: t('loginName'), names: true, cell: ({ loginName }) => loginName },
                {
                  id: 'as',
                  header: t('state'),
                  cell: ({ administrator }) => t(administrator ? 'administrator' : 'member'),
                },
                { id: 'by', header: t('open.by'), cell: ({ proposedBy }) => proposedBy },
                { id: 'until', header: t('open.until'), cell: ({ expiresAt }) => <End at={expiresAt} /> },
                {
                  id: 'acts',
                  header: t('acts'),
                  cell: ({ id: admissionId, loginName, availableTransitions }) =>
                    availableTransitions.some(({ disabled }) => !disabled) && (
                      <AskedAct
                        document={WithdrawAdmissionDocument}
                        input={{ admissionId }}
                        act={t('open.withdraw')}
                        ask={t('open.withdrawAsk', { name: loginName })}
                        text={t('open.withdrawText')}
                        done={t('open.withdrawn')}
                        variant="quiet"
                      />
                    ),
                },
              ]}
            />
          </Section>
        )
      }
    </LoadedOwn>
  );
}

function admissionsOf({ viewer }: MoreAdmissionsQuery) {
  return [viewer?.organizationAdmissions];
}
