/**
 * A stream that ends as soon as its reader leaves. A generator alone would stay suspended in its wait, with its
 * listeners, until the next event: `return` of a generator takes effect only when it runs again.
 * @param open makes the stream; it must end when the signal is aborted
 */
export function closableStream<T>(open: (signal: AbortSignal) => AsyncGenerator<T>): AsyncIterableIterator<T> {
  const leaving = new AbortController();
  const stream = open(leaving.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => stream.next(),
    return: () => {
      leaving.abort();
      return stream.return(undefined);
    },
    throw: (error: unknown) => {
      leaving.abort();
      return stream.throw(error);
    },
  };
}
