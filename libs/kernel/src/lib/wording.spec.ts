import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { defineEvents, type EventKind } from './event-kinds.js';
import { defineMails } from './mail-kinds.js';
import { defineNotices } from './notice-kinds.js';
import { Wordings } from './wording.js';

const shelf = defineEvents('SHELF', {
  SHELF_BUILT: { public: true, zh: '架子已搭好', en: 'Shelf built' },
  BOOK_SHELVED: {
    ...{ public: false, zh: '《{title}》第 {number} 册上架', en: '{title}, volume {number}, shelved' },
    data: v.object({ title: v.string(), number: v.number(), place: v.optional(v.string()) }),
  },
});
const none = { zh: '', en: '' };
const mails = defineMails({
  SHELF_FULL: {
    zh: '架满',
    en: 'Shelf full',
    subject: { zh: '架满', en: 'Full' },
    body: { zh: '已满。', en: 'It is full.' },
  },
  BOOK_FOUND: {
    ...{ zh: '找到', en: 'Found', subject: none, body: none, link: { zh: '查看', en: 'Look' } },
    data: v.object({ title: v.string() }),
  },
  DOOR_OPEN: { zh: '开门', en: 'Door open', subject: none, body: none, link: { zh: '查看', en: 'Look' } },
});
const notices = defineNotices('SHELF', {
  BOOK_DUE: {
    zh: '《{title}》到期',
    en: '{title} is due',
    description: 'A book is due.',
    data: v.object({ title: v.string() }),
  },
});

describe('declared events', () => {
  const words = Wordings.of<EventKind>([shelf]);

  it('say their type, what they are about, and whether everybody may see them', () => {
    expect(shelf.SHELF_BUILT('id')).toEqual({
      ...{ type: 'SHELF_BUILT', subjectType: 'SHELF', subjectId: 'id', public: true, data: {} },
    });
    expect(shelf.BOOK_SHELVED('id', { title: '论语', number: 2 })).toMatchObject({
      ...{ type: 'BOOK_SHELVED', public: false, data: { title: '论语', number: 2 } },
    });
  });

  it('are told in both languages, with the values that their words name', () => {
    expect(words.textOf('BOOK_SHELVED', { title: '论语', number: 2 })).toEqual({
      zh: '《论语》第 2 册上架',
      en: '论语, volume 2, shelved',
    });
    expect(words.textOf('SHELF_BUILT', {})).toEqual({ zh: '架子已搭好', en: 'Shelf built' });
    expect([words.needsData('BOOK_SHELVED'), words.needsData('SHELF_BUILT')]).toEqual([true, false]);
  });

  it('of a kind that this release does not know are shown by its name', () => {
    expect(words.textOf('SHELF_PAINTED', {})).toEqual({ zh: 'SHELF_PAINTED', en: 'SHELF_PAINTED' });
    expect(words.needsData('SHELF_PAINTED')).toBe(false);
  });

  it('cannot be declared twice, nor under a name that is no kind', () => {
    const again = defineEvents('SHELF', { SHELF_BUILT: { public: false, zh: '又', en: 'again' } });
    expect(() => Wordings.of<EventKind>([shelf, again])).toThrow('SHELF_BUILT is declared twice');
    expect(() => Wordings.of<EventKind>([shelf, shelf])).not.toThrow();
    expect(() => defineEvents('SHELF', { shelfBuilt: { public: true, zh: '好', en: 'ok' } })).toThrow('SCREAMING_CASE');
    for (const name of ['shelf', 'aSHELF', 'SHELF-A', 'SHELF_1']) {
      expect(() => defineEvents(name, {})).toThrow(`The kind ${name} is not SCREAMING_CASE`);
      expect(() => defineNotices(name, {})).toThrow('SCREAMING_CASE');
      expect(() => defineMails({ [name]: { zh: '', en: '', subject: none, body: none } })).toThrow('SCREAMING_CASE');
    }
  });
});

describe('declared notices', () => {
  it('say what they are about, and are told in both languages', () => {
    expect(notices.BOOK_DUE('id', { title: '论语' })).toEqual({
      ...{ kind: 'BOOK_DUE', subjectType: 'SHELF', subjectId: 'id', data: { title: '论语' } },
    });
    expect(Wordings.of([notices]).textOf('BOOK_DUE', { title: '论语' })).toEqual({
      zh: '《论语》到期',
      en: '论语 is due',
    });
  });
});

describe('declared mails', () => {
  it('know their kind, their data and where their link leads, as far as the kind has them', () => {
    expect(mails.SHELF_FULL()).toEqual({ name: 'SHELF_FULL', kind: mails.SHELF_FULL.kind, data: {}, path: null });
    expect(mails.BOOK_FOUND({ title: '论语' }, '/books/1')).toEqual({
      ...{ name: 'BOOK_FOUND', kind: mails.BOOK_FOUND.kind, data: { title: '论语' }, path: '/books/1' },
    });
    expect(mails.DOOR_OPEN('/door')).toMatchObject({ data: {}, path: '/door' });
    expect(mails.SHELF_FULL.kind.body.en).toBe('It is full.');
  });
});
