import { useEffect, useId, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AlsoFound, Marked } from './marked.js';
import styles from './suggesting.module.css';
import './suggesting.texts.js';

/** Something that may be meant by what is typed, and where it is. */
export interface Suggestion {
  readonly key: string;
  readonly to: string;
  readonly text: string;
  /** Another name, told where the words stand in it alone. */
  readonly also?: string;
  /** Told beside it, such as its number. */
  readonly note?: string;
}

/** Suggestions of one kind. */
export interface SuggestionGroup {
  readonly title: string;
  readonly of: readonly Suggestion[];
}

/** What makes an input the field of a list of suggestions. */
type FieldProps = Pick<
  ComponentProps<'input'>,
  'role' | 'autoComplete' | 'aria-expanded' | 'aria-controls' | 'aria-activedescendant' | 'aria-autocomplete'
>;

/**
 * A search field with what may be meant below it: a combobox by the pattern of the ARIA guide. Nothing is chosen unless somebody
 * does so: Enter alone searches for the words, as it does without script. It is drawn without React Aria's collections, whose
 * weight the start page would carry.
 * @param onTyped is told the words, but not the letters of which an input method still makes characters
 */
export function Suggesting({
  query,
  groups,
  onTyped,
  className,
  children,
}: {
  readonly query: string;
  readonly groups: readonly SuggestionGroup[];
  readonly onTyped: (text: string) => void;
  readonly className?: string | undefined;
  readonly children: (field: FieldProps) => ReactNode;
}) {
  const { t } = useTranslation('suggesting');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const count = groups.reduce((sum, { of }) => sum + of.length, 0);
  const shown = open && count > 0;
  const active = shown && chosen < count ? chosen : -1;
  const idOf = (index: number) => `${id}-${index}`;
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const take = (text: string) => {
    setOpen(true);
    setChosen(-1);
    onTyped(text);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const own = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      own();
      setOpen(true);
      // One place more than there are suggestions: the field itself, in which nothing is chosen.
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(((active + 1 + by + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && shown) {
      own();
      setOpen(false);
    } else if (event.key === 'Enter') {
      setOpen(false);
      if (active < 0) return;
      own();
      document.getElementById(idOf(active))?.click();
    }
  };
  return (
    <div
      className={[styles.suggesting, className].filter(Boolean).join(' ')}
      onKeyDownCapture={onKey}
      onInput={(event) => {
        if (!(event.nativeEvent as InputEvent).isComposing) take((event.target as HTMLInputElement).value);
      }}
      onCompositionEnd={(event) => take((event.target as HTMLInputElement).value)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      {children({
        role: 'combobox',
        autoComplete: 'off',
        'aria-autocomplete': 'list',
        'aria-expanded': shown,
        'aria-controls': shown ? id : undefined,
        'aria-activedescendant': active >= 0 ? idOf(active) : undefined,
      })}
      <span role="status" className="visually-hidden">
        {shown && t('count', { count })}
      </span>
      {shown && (
        <div
          id={id}
          role="listbox"
          aria-label={t('title')}
          className={styles.list}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map(({ title, of }, group) => {
            const before = groups.slice(0, group).reduce((sum, each) => sum + each.of.length, 0);
            return (
              of.length > 0 && (
                <div key={title} role="group" aria-labelledby={`${id}-of-${group}`}>
                  <div id={`${id}-of-${group}`} className={styles.title}>
                    {title}
                  </div>
                  {of.map(({ key, to, text, also, note }, index) => (
                    <Link
                      key={key}
                      id={idOf(before + index)}
                      role="option"
                      aria-selected={before + index === active}
                      tabIndex={-1}
                      to={to}
                      className={styles.option}
                      onClick={() => setOpen(false)}
                    >
                      <span>
                        <Marked text={text} query={query} />
                      </span>
                      {also !== undefined && <AlsoFound by={also} beside={text} query={query} />}
                      {note && <small>{note}</small>}
                    </Link>
                  ))}
                </div>
              )
            );
          })}
        </div>
      )}
    </div>
  );
}
