import { FieldGroup } from '@chengjie/portal-ui/form/field-group';
import { Button } from '@chengjie/portal-ui/ui/button';
import { useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RegionPicker } from '../../shared/regions/region-picker.js';
import type { EnteredOrganization } from './entry-input.js';
import { RegionName } from './region-name.js';
import './register.texts.js';

/** Where an organization can serve: regions, one after the other; none is its seat alone. */
export function AreasField({
  control,
  root,
}: {
  readonly control: Control<EnteredOrganization>;
  readonly root: string;
}) {
  const { t } = useTranslation('register');
  const { field, fieldState } = useController({ control, name: 'areaCodes' });
  const [picked, setPicked] = useState(root);
  const without = (code: string) => field.value.filter((each) => each !== code);
  return (
    <FieldGroup name="areaCodes" label={t('field.areas')} hint={t('new.areasHint')} error={fieldState.error?.message}>
      {field.value.length > 0 && (
        <ul>
          {field.value.map((code) => (
            <li key={code}>
              <RegionName code={code} />{' '}
              <Button variant="quiet" onPress={() => field.onChange(without(code))}>
                {t('new.removeArea')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RegionPicker value={picked} root={root} onChange={(code) => setPicked(code ?? root)} />
      <Button variant="secondary" onPress={() => field.onChange([...without(picked), picked])}>
        {t('new.addArea')}
      </Button>
    </FieldGroup>
  );
}
