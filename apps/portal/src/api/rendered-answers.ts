import { makeOperation, mapExchange, type Exchange, type SSRData } from 'urql';

/** What the server has rendered a page from, for nobody. */
export class RenderedAnswers {
  private isFresh = true;

  constructor(readonly answers: SSRData) {}

  /** The page is taken over: what is asked from now on is asked anew. */
  takenOver(): void {
    this.isFresh = false;
  }

  /** Keeps what has just come with the page from being asked for once more. */
  readonly exchange: Exchange = mapExchange({
    onOperation: (operation) =>
      this.isFresh && this.answers[operation.key] && operation.context.requestPolicy === 'cache-and-network'
        ? makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'cache-first' })
        : operation,
  });
}
