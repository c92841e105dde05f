import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { SelectBox } from '@chengjie/portal-ui/form/select-field';
import { PlainChoice, useAddressValue } from '@chengjie/portal-ui/ui/filters';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type * as Schema from '../../api/schema.generated.js';
import '../../api/terms.texts.js';
import { regionCode } from '../address.js';
import { HOME_REGION } from './home-region.js';
import { RegionPickerDocument, RegionsBelowDocument, type PickedRegionFragment } from './region-picker.generated.js';
import styles from './region-picker.module.css';
import './region-picker.texts.js';

export { HOME_REGION };

export interface RegionPickerProps {
  /** Code of the region picked; the root while none is. */
  readonly value: string | undefined;
  /** Undefined when the root itself is picked. */
  readonly onChange: (code: string | undefined) => void;
  /** Code of the region to pick within; the province by default. */
  readonly root?: string;
  readonly error?: string | undefined;
}

type Picked = PickedRegionFragment;
interface WithParent extends Picked {
  readonly parent?: WithParent | null;
}

/** Picks a region level by level, from a root down: each choice offers the regions below it. */
export function RegionPicker({ value, onChange, root = HOME_REGION, error }: RegionPickerProps) {
  const code = value ?? root;
  const [{ data }] = useQuery({ query: RegionPickerDocument, variables: { code } });
  const path = data?.region ? pathFrom(root, data.region) : [];
  return (
    <div className={styles.picker}>
      {path.map((region, index) => (
        <Level
          key={region.code}
          above={region}
          picked={path[index + 1]?.code}
          onPick={(next) => onChange(next ?? (region.code === root ? undefined : region.code))}
          error={index === path.length - 1 ? error : undefined}
        />
      ))}
    </div>
  );
}

/** The regions from the root down to one of them. */
function pathFrom(root: string, region: WithParent): Picked[] {
  const above = region.code === root || !region.parent ? [] : pathFrom(root, region.parent);
  return [...above, region];
}

const BELOW: Partial<Record<Schema.RegionLevel, Schema.RegionLevel>> = {
  PROVINCE: 'CITY',
  CITY: 'COUNTY',
  COUNTY: 'STREET',
  STREET: 'COMMUNITY',
};

function Level({
  above,
  picked,
  onPick,
  error,
}: {
  readonly above: Picked;
  readonly picked: string | undefined;
  readonly onPick: (code: string | undefined) => void;
  readonly error: string | undefined;
}) {
  const { t } = useTranslation(['regionPicker', 'terms']);
  const regionName = useRegionName();
  const level = BELOW[above.level];
  const [{ data }] = useQuery({
    query: RegionsBelowDocument,
    variables: { code: above.code },
    pause: level === undefined,
  });
  if (!level || data?.regions.nodes.length === 0) return null;
  const whole = { value: above.code, label: t('whole', { name: regionName(above) }) };
  return (
    <SelectBox
      label={t(`terms:level.${level}`)}
      options={[
        whole,
        ...(data?.regions.nodes ?? []).map((below) => ({ value: below.code, label: regionName(below) })),
      ]}
      value={picked ?? above.code}
      onChange={(code) => onPick(code === above.code ? undefined : code)}
      error={error}
    />
  );
}

/**
 * Narrows a list to a region and all below it, kept in the address as `region`; without script one level after the other.
 * @param root code of the region that the list is of; the province by default
 */
export function RegionFilter({ root = HOME_REGION }: { readonly root?: string | undefined }) {
  const { t } = useTranslation('common');
  const [asked, setRegion] = useAddressValue('region');
  const region = regionCode(asked);
  const error = asked && !region ? t('list.ignored', { value: asked }) : undefined;
  return (
    <>
      <div className={styles.filter}>
        <RegionPicker root={root} value={region} onChange={setRegion} error={error} />
      </div>
      <noscript>
        <PlainRegion region={region ?? HOME_REGION} />
      </noscript>
    </>
  );
}

/** One level at a time for browsers without script: a region, those above it and those below. */
function PlainRegion({ region }: { readonly region: string }) {
  const { t } = useTranslation('regionPicker');
  const regionName = useRegionName();
  const [{ data }] = useQuery({ query: RegionPickerDocument, variables: { code: region } });
  const [{ data: below }] = useQuery({ query: RegionsBelowDocument, variables: { code: region } });
  const above = data?.region ? pathFrom(HOME_REGION, data.region) : [];
  return (
    <PlainChoice
      name="region"
      label={t('region')}
      value={region === HOME_REGION ? '' : region}
      options={[
        ...above.map((each) => ({
          value: each.code === HOME_REGION ? '' : each.code,
          label: t('whole', { name: regionName(each) }),
        })),
        ...(below?.regions.nodes ?? []).map((each) => ({ value: each.code, label: regionName(each) })),
      ]}
    />
  );
}
