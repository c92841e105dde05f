import { language } from '@chengjie/portal-ui/i18n/i18n';
import { defaultOptions, DetailedError, Upload } from 'tus-js-client';

/** Bytes of a request: short ones, since the server gives each twenty seconds. */
const CHUNK_BYTES = 1_048_576;

/** Waits before each further try, in milliseconds; what gets on begins them anew. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/** What is told of an upload. */
export interface UploadWatch {
  /** The document that it is, as soon as there is one. */
  readonly onDocument: (id: string) => void;
  readonly onProgress: (sent: number) => void;
  readonly onDone: () => void;
  /** @param problem why it was refused, in the reader's language; undefined where the connection is lost for good */
  readonly onFailed: (problem: string | undefined, documentId: string | undefined) => void;
}

/**
 * Sends a file; a lost connection is taken up again where it was.
 * @param documentId of one that came in part, to go on with it
 */
export function sendFile(
  file: File,
  { actingGrantId, documentId }: { actingGrantId: string | undefined; documentId: string | undefined },
  watch: UploadWatch,
): Upload {
  const upload = new Upload(file, {
    ...(documentId === undefined ? { endpoint: '/uploads' } : { uploadUrl: `/uploads/${documentId}` }),
    headers: { 'accept-language': language(), ...(actingGrantId && { 'x-acting-role': actingGrantId }) },
    metadata: { filename: file.name },
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    onShouldRetry: (error, attempt, options) =>
      isForNow(error) || (defaultOptions.onShouldRetry?.(error, attempt, options) ?? false),
    storeFingerprintForResuming: false, // the form keeps the document's id, for its author alone
    onUploadUrlAvailable: () => watch.onDocument(idOf(upload) ?? ''),
    onProgress: watch.onProgress,
    onSuccess: watch.onDone,
    onError: (error) => watch.onFailed(error instanceof DetailedError ? refusalIn(error) : undefined, idOf(upload)),
  });
  upload.start();
  return upload;
}

/** The document that an upload brings, once there is one. */
const idOf = ({ url }: Upload): string | undefined => url?.split('/').at(-1);

/** Whether the server refuses it for the moment alone: others' files have all turns. */
const isForNow = ({ originalResponse }: DetailedError): boolean =>
  originalResponse?.getStatus() === 429 && Boolean(originalResponse.getHeader('retry-after'));

/** What the server says against it. */
function refusalIn({ originalResponse }: DetailedError): string | undefined {
  try {
    const { errors } = JSON.parse(originalResponse?.getBody() ?? '') as {
      errors: [{ extensions: { messages: Record<string, string> } }];
    };
    return errors[0].extensions.messages[language()];
  } catch {
    return undefined;
  }
}
