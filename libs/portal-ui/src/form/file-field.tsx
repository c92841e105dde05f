import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { DropZone, FileTrigger, ProgressBar, Text, type FileDropItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import styles from './field.module.css';
import './file-field.texts.js';
import own from './file-field.module.css';
import type { FieldProps } from './parts.js';

/** A file of the field, as it stands. */
export interface ShownFile {
  readonly key: string;
  readonly name: string;
  /** 0 where nobody knows any more. */
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'SENDING' | 'STOPPED' | 'CHECKING' | 'READY' | 'REFUSED';
  /** Why it was refused or stopped. */
  readonly problem?: string | undefined;
  /** Where it is looked at. */
  readonly url?: string | null | undefined;
}

interface FileFieldProps extends FieldProps {
  readonly files: readonly ShownFile[];
  readonly most: number;
  /** Endings and media types that the system's dialog offers; a phone offers its camera for pictures. */
  readonly accept: readonly string[];
  readonly onChoose: (files: readonly File[]) => void;
  readonly onRemove: (key: string) => void;
  /** Lets a form focus it. */
  readonly focusRef?: (instance: { focus: () => void } | null) => void;
}

/** A field for files: chosen, dropped, or taken by a phone's camera; each with how far it has come. */
export function FileField(props: FileFieldProps) {
  const { label, hint, optional, error, files, most, accept, onChoose, onRemove, focusRef } = props;
  const { t } = useTranslation(['files', 'common']);
  const [id, errorId] = [useId(), useId()];
  const [said, setSaid] = useState('');
  const [isOver, setOver] = useState(false);
  const left = most - files.length;
  const chooser = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusChooser = () => (chooser.current ?? list.current)?.querySelector('button')?.focus();
  useImperativeHandle(focusRef, () => ({ focus: focusChooser }));
  const removed = useRef<number>(undefined);
  useEffect(() => {
    const { current: at } = removed;
    removed.current = undefined;
    // The button that was pressed is gone: the next file's takes its place, the last one's, or the field's own.
    if (at !== undefined) {
      const others = list.current?.querySelectorAll('button') ?? [];
      const next = others[Math.min(at, others.length - 1)];
      if (next) next.focus();
      else focusChooser();
    }
  }, [files.length]);
  function choose(chosen: readonly File[]) {
    setSaid('');
    setOver(chosen.length > left);
    onChoose(chosen.slice(0, left));
  }
  return (
    <div
      role="group"
      aria-labelledby={id}
      aria-describedby={errorId}
      className={styles.field}
      {...((error ?? isOver) && { 'data-invalid': true })}
    >
      <span id={id} className={styles.label}>
        {label}
        {optional && <span className={styles.hint}>{t('common:optional')}</span>}
      </span>
      <span className={styles.hint}>{[hint, t('bounds', { most })].filter(Boolean).join(' ')}</span>
      <span id={errorId} className={styles.error}>
        {error ?? (isOver && t('over', { most }))}
      </span>
      {left > 0 && (
        <DropZone
          aria-label={label}
          className={own.zone!}
          onDrop={async ({ items }) => {
            const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
            choose(await Promise.all(dropped.map((item) => item.getFile())));
          }}
        >
          <span ref={chooser}>
            <FileTrigger
              allowsMultiple={most > 1}
              acceptedFileTypes={accept}
              onSelect={(chosen) => choose([...(chosen ?? [])])}
            >
              <Button variant="secondary" label={`${t('choose')}：${label}`}>
                {t('choose')}
              </Button>
            </FileTrigger>
          </span>
          <Text slot="label" className={styles.hint!}>
            {t('drop')}
          </Text>
        </DropZone>
      )}
      {files.length > 0 && (
        <ul ref={list} className={own.files}>
          {files.map((file, index) => (
            <FileLine
              key={file.key}
              file={file}
              onRemove={() => {
                setSaid(t('removed', { name: file.name }));
                setOver(false);
                removed.current = index;
                onRemove(file.key);
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {said || files.map(({ name, state }) => `${name}：${t(`state.${state}`)}`).join('；')}
      </p>
    </div>
  );
}

function FileLine({ file, onRemove }: { readonly file: ShownFile; readonly onRemove: () => void }) {
  const { t } = useTranslation('files');
  const { name, bytes, sent, state, problem, url } = file;
  const percent = Math.floor((100 * sent) / bytes);
  const progress = t('sent', { percent, sent: sizeOf(sent), whole: sizeOf(bytes) });
  const moving = state === 'SENDING' || state === 'STOPPED';
  return (
    <li className={own.file}>
      <span>
        <span className={own.name}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer" aria-label={t('look', { name })}>
              {name}
            </a>
          ) : (
            name
          )}
        </span>
        <br />
        <span className={state === 'REFUSED' ? styles.error : own.state}>
          {[problem ?? t(`state.${state}`), bytes > 0 && (moving ? progress : sizeOf(bytes))]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Button variant="quiet" label={t('removeOne', { name })} onPress={onRemove}>
        {t('remove')}
      </Button>
      {moving && (
        <ProgressBar aria-label={name} value={percent} className={own.track!}>
          <div className={own.done} style={{ width: `${percent}%` }} />
        </ProgressBar>
      )}
    </li>
  );
}

const KIBIBYTE = 1024;

/** A size as people read it. */
export function sizeOf(bytes: number): string {
  const mebibytes = bytes / KIBIBYTE ** 2;
  return mebibytes >= 1 ? `${mebibytes.toFixed(1)} MB` : `${Math.ceil(bytes / KIBIBYTE)} KB`;
}
