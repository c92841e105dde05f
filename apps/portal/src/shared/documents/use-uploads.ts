import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { ShownFile } from '@chengjie/portal-ui/form/file-field';
import { useEffect, useRef, useState } from 'react';
import type { Upload } from 'tus-js-client';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../api/use-act.js';
import {
  DiscardDocumentDocument,
  DocumentsByIdsDocument,
  type DocumentInShortFragment,
} from './documents.generated.js';
import './documents.texts.js';
import { sendFile } from './upload.js';

/** Wait before it is asked again whether a document has been looked at, in milliseconds. */
const ASK_MS = 1_500;

/** A file that this page sends, or that was refused. */
interface Sending {
  readonly key: string;
  readonly file: File;
  readonly documentId: string | undefined;
  readonly sent: number;
  readonly state: 'SENDING' | 'STOPPED' | 'REFUSED' | 'SENT';
  readonly problem?: string | undefined;
}

/**
 * Documents of a field: those that are there by their ids, which its form keeps, and those that are on their way.
 * @param onChange takes the ids
 */
export function useUploads(
  ids: readonly string[],
  onChange: (ids: readonly string[]) => void,
  actingGrantId: string | undefined,
) {
  const localized = useLocalized();
  const { t } = useTranslation('documents');
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const uploads = useRef(new Map<string, Upload>());
  const { act } = useAct(DiscardDocumentDocument);
  const [{ data, fetching, stale, operation }, ask] = useQuery({
    query: DocumentsByIdsDocument,
    variables: { ids: [...ids] },
    pause: ids.length === 0,
    requestPolicy: 'cache-and-network',
  });
  const documents = (data?.nodes ?? []).filter((node): node is DocumentInShortFragment & { __typename: 'Document' } =>
    Boolean(node && 'fileName' in node && ids.includes(node.id)),
  );
  /** Those that were removed meanwhile: on another page, or since they belonged to nothing for a day. */
  const gone = (data && !fetching && !stale ? (operation?.variables.ids ?? []) : []).filter(
    (id) =>
      ids.includes(id) &&
      ![...documents.map((document) => document.id), ...sending.map(({ documentId }) => documentId)].includes(id),
  );
  const waits =
    sending.some(({ state, documentId }) => state === 'SENT' && !documents.some(isJudged(documentId))) ||
    documents.some(({ status }) => status === 'QUARANTINED');
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), ASK_MS);
    return () => clearInterval(timer);
  }, [waits, ask]);
  useEffect(() => {
    const { current } = uploads;
    return () => current.forEach((upload) => void upload.abort());
  }, []);

  /** The form's value by now, which uploads that began earlier go on from. */
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  }, [ids]);
  function setIds(next: readonly string[]) {
    latest.current = next;
    onChange(next);
  }

  const change = (key: string, next: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)));

  function send(file: File) {
    const stopped = documents.find(
      ({ fileName, bytes, status, id }) =>
        status === 'RECEIVING' && fileName === file.name && bytes === file.size && !isOnItsWay(id),
    );
    const key = crypto.randomUUID();
    const documentId = stopped?.id;
    setSending((all) => [
      ...all.filter((each) => each.documentId === undefined || each.documentId !== documentId),
      { key, file, documentId, sent: stopped?.received ?? 0, state: 'SENDING' },
    ]);
    const watch = {
      onDocument: (id: string) => {
        change(key, { documentId: id });
        setIds([...latest.current.filter((each) => each !== id), id]);
      },
      onProgress: (sent: number) => change(key, { sent }),
      onDone: () => change(key, { state: 'SENT', sent: file.size }),
      onFailed: (problem: string | undefined, refused: string | undefined) => {
        change(key, { state: problem === undefined ? 'STOPPED' : 'REFUSED', problem });
        if (problem !== undefined) setIds(latest.current.filter((id) => id !== refused)); // nothing of it is kept
      },
    };
    uploads.current.set(key, sendFile(file, { actingGrantId, documentId }, watch));
  }

  const isOnItsWay = (id: string) => sending.some((each) => each.documentId === id && each.state === 'SENDING');

  function remove(key: string) {
    const own = sending.find((each) => each.key === key);
    const id = own ? own.documentId : key;
    void uploads.current.get(key)?.abort();
    uploads.current.delete(key);
    setSending((all) => all.filter((each) => each.key !== key));
    if (!id) return;
    setIds(latest.current.filter((each) => each !== id));
    void act({ documentId: id });
  }

  const files: ShownFile[] = [
    ...documents.filter(({ id }) => !sending.some((each) => each.documentId === id)).map(shownDocument),
    ...gone.map((id) => ({
      ...{ key: id, name: t('gone'), bytes: 0, sent: 0 },
      ...{ state: 'REFUSED' as const, problem: t('goneReason') },
    })),
    ...sending.map((each) => {
      const document = documents.find(isJudged(each.documentId));
      if (each.state === 'SENT' && document) return { ...shownDocument(document), key: each.key };
      const { key, file, sent, state, problem } = each;
      return {
        key,
        name: file.name,
        bytes: file.size,
        sent,
        state: state === 'SENT' ? ('CHECKING' as const) : state,
        problem,
      };
    }),
  ];

  function shownDocument({
    id,
    fileName,
    bytes,
    received,
    status,
    refusalReason,
    url,
  }: DocumentInShortFragment): ShownFile {
    const problem = refusalReason ? localized(refusalReason) : undefined;
    return { key: id, name: fileName, bytes, sent: received, state: STATES[status], problem, url };
  }

  return { files, send, remove };
}

const STATES = { RECEIVING: 'STOPPED', QUARANTINED: 'CHECKING', ACCEPTED: 'READY', REFUSED: 'REFUSED' } as const;

const isJudged = (id: string | undefined) => (document: DocumentInShortFragment) =>
  document.id === id && (document.status === 'ACCEPTED' || document.status === 'REFUSED');
