import { Database, list, readPage, where, type Page, type PageRequest } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { MailFailure } from '../delivery/delivery-failure.js';

/** A mail that could not be sent. */
export interface DeadLetterRow {
  readonly id: string;
  readonly kind: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly givenUpAt: Date;
  readonly failure: MailFailure;
  readonly responseCode: number | null;
}

const definition = list<DeadLetterRow, 'NEWEST'>('dead_letters', {
  columns: `m.id, m.kind, m.attempts, m.created_at as "createdAt", m.ended_at as "givenUpAt", m.failure,
    m.response_code as "responseCode"`,
  from: 'mail m',
  id: 'm.id',
  orders: { NEWEST: { column: 'm.ended_at', type: 'timestamptz', direction: 'desc' } },
});

const DEAD = where(`m.status = 'DEAD'`);

/** Reads the mails that could not be sent. */
@Injectable()
export class DeadLettersReader {
  constructor(private readonly database: Database) {}

  /** The last one given up first. */
  page(page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<DeadLetterRow>> {
    return readPage<DeadLetterRow, 'NEWEST'>(this.database, definition, [DEAD], { ...page, orderBy: 'NEWEST' });
  }
}
