import { useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { useTranslation } from 'react-i18next';
import type { DocumentInShortFragment } from './documents.generated.js';
import './documents.texts.js';
import styles from './shown-documents.module.css';

/** Documents of a thing: pictures in place, all else by its name; what was not accepted says why. */
export function ShownDocuments({ documents }: { readonly documents: readonly DocumentInShortFragment[] }) {
  const { t } = useTranslation('documents');
  if (documents.length === 0) return t('none');
  return (
    <ul className={styles.documents}>
      {documents.map((document) => (
        <li key={document.id}>
          <ShownDocument document={document} />
        </li>
      ))}
    </ul>
  );
}

function ShownDocument({ document }: { readonly document: DocumentInShortFragment }) {
  const { t } = useTranslation('documents');
  const localized = useLocalized();
  const { fileName: name, status, refusalReason, mediaType, url } = document;
  if (status !== 'ACCEPTED' || !url)
    return `${name} · ${refusalReason ? localized(refusalReason) : status === 'ACCEPTED' ? '' : t(status)}`;
  return (
    <a href={url} target="_blank" rel="noreferrer" aria-label={t('open', { name })}>
      {mediaType?.startsWith('image/') ? <img src={url} alt={name} className={styles.picture} /> : name}
    </a>
  );
}
