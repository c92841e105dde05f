import { Folded } from '@chengjie/portal-ui/ui/folded';
import { useTranslation } from 'react-i18next';
import { AskedAct, ReasonedAct } from '../../shared/acts/asked-acts.js';
import { PossibleActs } from '../../shared/acts/possible-acts.js';
import { DisableAccountDocument, EnableAccountDocument, IssuePasswordResetDocument } from './account-acts.generated.js';
import './account-acts.texts.js';
import { AskSecondFactorResetDocument, type AccountsQuery } from './roles.generated.js';

type Account = AccountsQuery['accounts']['nodes'][number];

/** What an office does with an account itself, and what stands against the rest. */
export function AccountActs({ account }: { readonly account: Account }) {
  const { t } = useTranslation('accountActs');
  const { id: accountId, displayName: name, availableTransitions, secondFactorReset: asked } = account;
  return (
    <>
      {asked &&
        (asked.confirmed ? (
          <p>{t('factor.confirmed')}</p>
        ) : (
          <p>
            {t('factor.asked', { who: `${asked.askedBy.holder} · ${asked.askedBy.displayName}`, reason: asked.reason })}
          </p>
        ))}
      <Folded title={t('open')} names={t('openOf', { name })}>
        <PossibleActs
          of={availableTransitions}
          toldWhyNot="small"
          acts={{
            issuePasswordReset: (
              <AskedAct
                document={IssuePasswordResetDocument}
                input={{ accountId }}
                variant="quiet"
                act={t('password.act')}
                names={t('password.names', { name })}
                ask={t('password.ask', { name })}
                text={t('password.text')}
                done={t('password.done')}
              />
            ),
            ...(!asked?.confirmed && {
              askSecondFactorReset: (
                <ReasonedAct
                  document={AskSecondFactorResetDocument}
                  input={(reason) => ({ accountId, reason })}
                  act={t('factor.act')}
                  names={t('factor.names', { name })}
                  ask={t('factor.ask', { name })}
                  text={t('factor.text')}
                  reasonLabel={t('reason')}
                  done={t(asked ? 'factor.confirmed' : 'factor.done')}
                />
              ),
            }),
            disableAccount: (
              <ReasonedAct
                document={DisableAccountDocument}
                input={(reason) => ({ accountId, reason })}
                act={t('disable.act')}
                names={t('disable.names', { name })}
                ask={t('disable.ask', { name })}
                text={t('disable.text')}
                reasonLabel={t('reason')}
                done={t('disable.done')}
              />
            ),
            enableAccount: (
              <AskedAct
                document={EnableAccountDocument}
                input={{ accountId }}
                variant="secondary"
                act={t('enable.act')}
                names={t('enable.names', { name })}
                ask={t('enable.ask', { name })}
                text={t('enable.text')}
                done={t('enable.done')}
              />
            ),
          }}
        />
      </Folded>
    </>
  );
}
