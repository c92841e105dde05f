import type { Bilingual, Language } from '@chengjie/kernel';
import {
  askerOf,
  languageOf,
  signedIn,
  siteOf,
  Turns,
  WaitedTooLong,
  type ContextFactory,
  type Database,
  type Person,
  type Transfer,
} from '@chengjie/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Documents } from '../documents.service.js';
import type { Uploads } from '../uploads.service.js';
import { refuse, send } from './refused-file.js';
import { fileNameIn, wholeBytes } from './upload-metadata.rules.js';

const VERSION = '1.0.0';
const BYTES = 'application/offset+octet-stream';
const MEBIBYTE = 1_048_576;

/** Files that come in at once: each keeps two pieces in memory. Half of them from one place at most, however many accounts it has. */
const BOUNDS = {
  ...{
    atOnce: 64,
    atOnceOfOne: 4,
    atOnceOfPlace: 32,
    waiting: 0,
    waitingOfOne: 0,
    patienceMs: 1,
    standsStillMs: 5_000,
    slow: { afterMs: 10_000, bytesPerSecond: 10_000 }, // a line of 13 kB/s gets on
  },
  refusal: () => new WaitedTooLong(),
};

/** What has to come of a file so that it does not stand still: the slowest line that gets on sends that in little more than a second. */
const MOVES_BYTES = 16_384;

export interface ServedUploads {
  readonly uploads: Uploads;
  readonly documents: Documents;
  readonly database: Database;
  readonly contexts: ContextFactory;
  /** Milliseconds of a clock that never goes back; the process's own, if not given. */
  readonly now?: () => number;
}

type OfOne = { Params: { id: string } };

/** Takes files in by tus 1.0.0 with creation and termination (docs/adr/0037). Who sends is told as for the API. */
export async function serveUploads(scope: FastifyInstance, served: ServedUploads): Promise<void> {
  const { uploads, documents, database, now } = served;
  const turns = new Turns(BOUNDS, now);
  scope.addContentTypeParser(BYTES, (_request, body, done) => done(null, body));
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'tus-resumable': VERSION, 'cache-control': 'no-store' });
  });

  scope.options('/uploads', (_request, reply) =>
    reply
      .headers({ 'tus-version': VERSION, 'tus-extension': 'creation,termination' })
      .header('tus-max-size', uploads.mostMebibytes * MEBIBYTE)
      .code(204)
      .send(),
  );
  scope.post('/uploads', (request, reply) =>
    answered(served, request, reply, async ({ person, place, language }) => {
      const bytes = wholeBytes(request.headers['upload-length']);
      const fileName = fileNameIn(String(request.headers['upload-metadata'] ?? ''));
      if (bytes === undefined || fileName === undefined) return send(reply, language, 400, ...MALFORMED);
      const id = await uploads.begin({ ...person, place }, { fileName, bytes });
      return reply.code(201).header('location', `/uploads/${id}`).send();
    }),
  );
  scope.head<OfOne>('/uploads/:id', (request, reply) =>
    answered(served, request, reply, async ({ person }) => {
      const { received, bytes } = await uploads.found(person, request.params.id);
      return reply.headers({ 'upload-offset': received, 'upload-length': bytes }).send();
    }),
  );
  scope.patch<OfOne>('/uploads/:id', (request, reply) =>
    answered(served, request, reply, async ({ person, asker, place, language }) => {
      const offset = wholeBytes(request.headers['upload-offset']);
      if (offset === undefined) return send(reply, language, 400, ...MALFORMED);
      const { body } = request;
      if (!(body instanceof Readable)) return send(reply, language, 415, ...MALFORMED);
      const turn = await turns.transfer(asker, () => body.destroy(), place);
      try {
        const bringer = { ...person, place };
        const stands = await uploads.receive(bringer, request.params.id, offset, bytesOf(body, turn.moved));
        return await reply.code(204).header('upload-offset', stands).send();
      } finally {
        turn.end();
      }
    }),
  );
  scope.delete<OfOne>('/uploads/:id', (request, reply) =>
    answered(served, request, reply, async ({ person }) => {
      await database.transaction(() => documents.discard(person, request.params.id));
      return reply.code(204).send();
    }),
  );
}

/** What is not taken of a body is left, not cut off: whoever sends it reads why. */
async function* bytesOf(body: Readable, moved: Transfer['moved']): AsyncGenerator<Uint8Array> {
  let came = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    came += chunk.length;
    if (came >= MOVES_BYTES) {
      moved(came);
      came = 0;
    }
    yield chunk;
  }
}

interface Asking {
  readonly person: Person;
  readonly asker: string;
  /** From where it is asked. */
  readonly place: string;
  readonly language: Language;
}

/** Answers whoever is signed in and speaks this version. */
async function answered(
  { contexts }: ServedUploads,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: (asking: Asking) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  try {
    if (request.headers['tus-resumable'] !== VERSION)
      return await send(reply.header('tus-version', VERSION), language, 412, ...OTHER_VERSION);
    const context = await contexts.ofRequest(request, reply);
    const { person } = signedIn(context);
    return await answer({ person, asker: askerOf(context), place: siteOf(context.address), language });
  } catch (error) {
    // Whoever has gone is told nothing; what came of it in whole pieces is kept.
    if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
    request.raw.resume(); // what still comes stands before the next request of the connection
    return refuse(reply, language, error);
  }
}

const MALFORMED: readonly [string, Bilingual] = [
  'UPLOAD_MALFORMED',
  {
    zh: '上传请求缺少应有的请求头，或其格式不正确：见 tus 1.0.0（Content-Type、Upload-Length、Upload-Offset、Upload-Metadata 中的 filename）。',
    en: 'A header of the upload is missing or malformed: see tus 1.0.0 (Content-Type, Upload-Length, Upload-Offset, filename in Upload-Metadata).',
  },
];

const OTHER_VERSION: readonly [string, Bilingual] = [
  'TUS_VERSION',
  { zh: '请以 tus 1.0.0 上传（Tus-Resumable: 1.0.0）。', en: 'Upload by tus 1.0.0 (Tus-Resumable: 1.0.0).' },
];
