import { useTranslation } from 'react-i18next';
import type * as Schema from '../../api/schema.generated.js';
import { ReasonedAct } from '../../shared/acts/asked-acts.js';
import { SetRegisterStateDocument } from './register.generated.js';
import './register-state.texts.js';
import './register.texts.js';

/** An office strikes an organization off, stops its activity or lets it go on. */
export function RegisterStateAct({
  of: { id, name, outOfRegister },
}: {
  readonly of: Readonly<{ id: string; name: string; outOfRegister: Schema.OutOfRegister | null }>;
}) {
  const { t } = useTranslation(['registerState', 'register']);
  const states = [outOfRegister === 'SUSPENDED' ? 'RESUMED' : 'SUSPENDED', 'CANCELLED'] as const;
  return (
    <ReasonedAct
      document={SetRegisterStateDocument}
      input={(reason, { state }) => ({ id, reason, state: state as Schema.RegisterStateAct })}
      further={[
        {
          ...{ field: 'state', label: t('state') },
          options: states.map((value) => ({ value, label: t(`of.${value}`) })),
        },
      ]}
      act={t('act')}
      ask={({ state = '' }) => t('ask', { name, what: state })}
      text={t('text')}
      reasonLabel={t('register:publicReason')}
      lengths={{ least: 10, most: 500 }}
      done={t('done')}
    />
  );
}
