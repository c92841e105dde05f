import { DomainError, isId } from '@chengjie/kernel';
import {
  askerOf,
  languageOf,
  signedIn,
  siteOf,
  SLOW_ANSWER,
  STANDS_STILL_MS,
  turnOfAnswer,
  Turns,
  WaitedTooLong,
  type AnswerTurn,
  type ContextFactory,
} from '@chengjie/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { DocumentContents } from '../document-contents.js';
import { documentErrors } from '../document.errors.js';
import { kindOf } from '../document.rules.js';
import type { SeenDocument } from '../document.terms.js';
import type { DocumentsReader } from '../documents.reader.js';
import { noSuchDocument } from '../uploads.service.js';
import { contentDisposition } from './content-disposition.rules.js';
import { rangeOf } from './range.rules.js';
import { refuse } from './refused-file.js';

/** Documents that are read at once: each keeps two pieces in memory. Half of them from one place at most. */
const BOUNDS = {
  ...{ atOnce: 64, atOnceOfOne: 8, atOnceOfPlace: 32 },
  ...{ waiting: 200, waitingOfOne: 30, patienceMs: 10_000, standsStillMs: STANDS_STILL_MS },
  slow: SLOW_ANSWER,
  refusal: () => new WaitedTooLong(),
};

const PDF = 'application/pdf';

export interface ServedDocuments {
  readonly reader: DocumentsReader;
  readonly contents: DocumentContents;
  readonly contexts: ContextFactory;
}

type OfOne = { Params: { id: string }; Querystring: { as?: unknown } };

/** Gives documents to those who may read them; the name in the address is for people alone. What is brought by others never runs here. */
export async function serveDocuments(scope: FastifyInstance, served: ServedDocuments): Promise<void> {
  const turns = new Turns(BOUNDS);
  // Names are longer than the parameters of addresses are, and heads are answered without reading anything.
  scope.route<OfOne>({ method: ['GET', 'HEAD'], url: '/documents/:id/*', handler: answer });

  async function answer(request: FastifyRequest<OfOne>, reply: FastifyReply): Promise<FastifyReply> {
    const language = languageOf(request.headers['accept-language']);
    try {
      const document = await found(served, request, reply);
      const turn = await turnOfAnswer(turns, document.asker, reply.raw, { place: document.place });
      return send(served, document, turn, request, reply);
    } catch (error) {
      return refuse(reply, language, error);
    }
  }
}

/** The document, if whoever asks may read it; of what does not exist, and of what is none of its matter, the same is said. */
async function found(
  { reader, contexts }: ServedDocuments,
  request: FastifyRequest<OfOne>,
  reply: FastifyReply,
): Promise<SeenDocument & { asker: string; place: string }> {
  const { id } = request.params;
  const { as: acting } = request.query;
  const context = await contexts.ofRequest(request, reply, typeof acting === 'string' ? acting : undefined);
  const seen = isId(id) ? (await reader.visible([id], context.actor, context.person)).get(id) : undefined;
  if (!seen && context.person?.proof?.factorMissing) signedIn(context); // what stands against it is no secret
  if (!seen || seen.status === 'REFUSED' || seen.status === 'RECEIVING') throw noSuchDocument(id);
  if (seen.status === 'QUARANTINED') throw new DomainError(documentErrors.DOCUMENT_QUARANTINED());
  return { ...seen, asker: askerOf(context), place: siteOf(context.address) };
}

function send(
  { contents }: ServedDocuments,
  { fileName, mediaType, bytes, contentId, contentHash, visibility }: SeenDocument,
  turn: AnswerTurn,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const etag = `"${contentHash}"`;
  void reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': visibility === 'PUBLIC' ? 'public, max-age=3600' : 'private, no-store',
    'content-disposition': contentDisposition(fileName, kindOf(mediaType)?.inPlace ?? false),
    // Browsers show no PDF in a sandbox; none of its scripts run as this site's.
    'content-security-policy': `${mediaType === PDF ? '' : 'sandbox; '}default-src 'none'; frame-ancestors 'none'`,
    etag,
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = rangeOf(isSame ? request.headers.range : undefined, bytes);
  if (range === 'UNSATISFIABLE') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  if (range) reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${bytes}`);
  void reply
    .type(mediaType ?? 'application/octet-stream')
    .header('content-length', range ? range.to - range.from + 1 : bytes);
  if (request.method === 'HEAD') return reply.send('');
  const file = Readable.from(contents.read(contentId ?? '', range ?? undefined), { objectMode: false });
  turn.follow(file);
  return reply.send(file);
}
