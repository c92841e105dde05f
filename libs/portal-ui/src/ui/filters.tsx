import { Search } from 'lucide-react';
import { use, useState, type ReactNode } from 'react';
import { Button as AriaButton, Form, Input, Label, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { UNSAFE_DataRouterContext, useSearchParams } from 'react-router';
import { SelectBox } from '../form/select-field.js';
import { useTypedBefore } from '../form/typed-before.js';
import { chosenOf, type Choices } from './chosen.js';
import { Name } from './name.js';
import styles from './filters.module.css';
import { Suggesting, type SuggestionGroup } from './suggesting.js';

/** Id of the form with the words, which without script sends all that narrows the list as well. */
export const SEARCH = 'list-search';

/** Value of a choice that does not narrow the list; it leaves no trace in the address. */
const ALL = 'ALL';

/**
 * Changes what the address asks for, and nothing else of the page: whoever narrows a list stays where the filter is. What was
 * changed just before may not be on show yet, and is not undone by that: the hook itself knows what is on show.
 */
export function useSearchChange(): (change: (search: URLSearchParams) => void) => void {
  const [, setSearch] = useSearchParams();
  const router = use(UNSAFE_DataRouterContext)?.router;
  return (change) => {
    const { location, navigation } = router?.state ?? {};
    const coming = navigation?.location?.pathname === location?.pathname ? navigation?.location : location;
    const next = new URLSearchParams(coming?.search);
    change(next);
    setSearch(next, { preventScrollReset: true });
  };
}

/** One value of the address, none where it is empty, and how to change it. A changed filter starts the list at its first page. */
export function useAddressValue(name: string): [string | undefined, (value: string | undefined) => void] {
  const [search] = useSearchParams();
  const changeSearch = useSearchChange();
  return [
    search.get(name) || undefined,
    (value) =>
      changeSearch((next) => {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
        next.delete('after');
      }),
  ];
}

/** The filters of a list, kept in the address: side by side, above the list. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div role="search" aria-label={t('list.filters')} className={`${styles.filters} no-print`}>
      {children}
    </div>
  );
}

/**
 * Words to search for.
 * @param suggestions what may be meant by what is typed, of which `onTyped` is told
 */
export function TextFilter({
  name = 'text',
  label,
  suggestions,
  onTyped,
}: {
  readonly name?: string;
  readonly label: string;
  readonly suggestions?: readonly SuggestionGroup[];
  readonly onTyped?: (text: string) => void;
}) {
  const { t } = useTranslation('common');
  const [value, setValue] = useAddressValue(name);
  const [typed, setTyped] = useState({ from: value, text: value ?? '' });
  // The address may change by the browser's way back: what was typed then gives way.
  if (typed.from !== value) setTyped({ from: value, text: value ?? '' });
  const input = useTypedBefore((text) => setTyped({ from: value, text }));
  return (
    <Form
      id={SEARCH}
      className={styles.search!}
      onSubmit={(event) => {
        event.preventDefault();
        setValue(typed.text.trim());
      }}
    >
      <SearchField
        name={name}
        value={typed.text}
        onChange={(text) => setTyped({ from: value, text })}
        onClear={() => setValue(undefined)}
        className={styles.searchField!}
      >
        <Label className={styles.label!}>
          <Name of={label} />
        </Label>
        {suggestions && onTyped ? (
          <Suggesting query={typed.text} groups={suggestions} onTyped={onTyped}>
            {(field) => <Input {...field} ref={input} className={styles.input!} />}
          </Suggesting>
        ) : (
          <Input ref={input} className={styles.input!} />
        )}
      </SearchField>
      <AriaButton type="submit" className={styles.go!} aria-label={t('list.search')}>
        <Search aria-hidden size={18} />
      </AriaButton>
    </Form>
  );
}

/** Sends the choices of a list that has no words to search for, for browsers without script. */
export function PlainSend() {
  const { t } = useTranslation('common');
  return (
    <noscript>
      <form id={SEARCH}>
        <button type="submit" className={styles.send}>
          {t('list.search')}
        </button>
      </form>
    </noscript>
  );
}

/** One of several values, or all. */
export function ChoiceFilter({
  name,
  label,
  options,
  all,
  usual,
  others,
}: Choices & {
  readonly name: string;
  readonly label: string;
  /** What the list shows unless something is chosen, if that is not simply all. */
  readonly all?: string;
}) {
  const { t } = useTranslation('common');
  const [asked, setValue] = useAddressValue(name);
  const { value, ignored } = chosenOf(asked, { options, usual, others });
  return (
    <>
      <div className={styles.choice}>
        <SelectBox
          label={label}
          options={[{ value: ALL, label: all ?? t('list.all') }, ...options]}
          value={value ?? ALL}
          onChange={(next) => setValue(next === ALL ? undefined : next)}
          error={ignored && t('list.ignored', { value: ignored })}
        />
      </div>
      <noscript>
        <PlainChoice
          name={name}
          label={label}
          options={[{ value: '', label: all ?? t('list.all') }, ...options]}
          value={value}
        />
      </noscript>
    </>
  );
}

/** The same choice for browsers without script, sent with the words; it stands in a `noscript`. */
export function PlainChoice({
  name,
  label,
  options,
  value,
}: Pick<Choices, 'options'> & {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}) {
  return (
    <label className={styles.plain}>
      {label}
      <select name={name} form={SEARCH} defaultValue={value ?? ''}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
