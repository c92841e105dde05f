import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Config } from '@chengjie/platform/config';
import type { PieceStore } from './piece-store.js';

/** Longest time for which the store says nothing, in milliseconds: less than a sender has. */
const PATIENCE_MS = 10_000;

/** Keeps pieces in a bucket of whatever speaks S3. */
export class S3Store implements PieceStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKey, secretKey, pathStyle }: S3Config) {
    this.bucket = bucket;
    this.client = new S3Client({
      ...{ endpoint, region, forcePathStyle: pathStyle },
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // Each piece is sealed, and tells by itself whether it is whole: not every store knows the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    });
  }

  async put(content: string, piece: string, sealed: Uint8Array): Promise<void> {
    const named = { Bucket: this.bucket, Key: `${content}/${piece}` };
    await this.client.send(new PutObjectCommand({ ...named, Body: sealed, ContentLength: sealed.length }));
  }

  /** Buckets have no end, or one that is not told. */
  room(): Promise<number> {
    return Promise.resolve(Number.POSITIVE_INFINITY);
  }

  async get(content: string, piece: string): Promise<Buffer> {
    const found = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: `${content}/${piece}` }));
    if (!found.Body) throw new Error(`The store has no piece ${piece} of ${content}`);
    return Buffer.from(await found.Body.transformToByteArray());
  }

  async remove(content: string, piece = ''): Promise<void> {
    for (;;) {
      const listed = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${content}/${piece}` }),
      );
      const keys = (listed.Contents ?? []).map(({ Key }) => ({ Key }));
      if (keys.length === 0) return;
      const removed = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects: keys, Quiet: true } }),
      );
      const [failed] = removed.Errors ?? [];
      if (failed) throw new Error(`The store keeps ${failed.Key}: ${failed.Message}`);
    }
  }
}
