import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch } from './search-folding.js';
import { searchQuery } from './search-query.js';
import { searchTerms } from './search-terms.js';

const ORGANIZATION = {
  names: ['吉林市昌邑区延安街道阳光居家养老服务中心'],
  beside: ['吉林省', '延安街道', '社区矫正人员帮扶服务'],
  codes: ['52220202MK0000128X', null],
};

/** Of a query: about what PostgreSQL reads from its index in a few milliseconds. */
const MOST_CHARACTERS = 12_000;

type Query = 'asWritten' | 'inName' | 'anywhere' | 'nearly';

/** Whether a tsquery is true of terms, read as PostgreSQL does: `&` before `|`, `!` before both. */
function holds(query: string, terms: ReadonlySet<string>): boolean {
  const tokens = query.match(/'[^']*'(?::\*)?|[()&|!]/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = either();
      at += 1;
      return inner;
    }
    const [, text = '', begins] = /^'(.*)'(:\*)?$/.exec(token) ?? [];
    return begins ? [...terms].some((term) => term.startsWith(text)) : terms.has(text);
  };
  const both = (): boolean => {
    let all = one();
    while (tokens[at] === '&') {
      at += 1;
      const next = one();
      all &&= next;
    }
    return all;
  };
  const either = (): boolean => {
    let any = both();
    while (tokens[at] === '|') {
      at += 1;
      const next = both();
      any ||= next;
    }
    return any;
  };
  return either();
}

const finds = (text: string, what: Query = 'anywhere', of: Parameters<typeof searchTerms>[0] = ORGANIZATION) => {
  const query = searchQuery(text)?.[what];
  return query !== undefined && holds(query, new Set(searchTerms(of)));
};

describe('a search text', () => {
  it.each([
    ['a part of the name', '居家养老'],
    ['one character', '阳'],
    ['a whole name', '吉林市昌邑区延安街道阳光居家养老服务中心'],
    ['words that stand apart in the name', '昌邑区居家养老'],
    ['words that stand apart in the name', '延安街道居家养老'],
    ['words that stand apart in the name', '阳光养老'],
    ['words with blanks', '养老　昌邑'],
    ['a word of the name and one beside it', '昌邑区社区矫正'],
    ['a word beside the name', '人员帮扶'],
    ['traditional characters', '居家養老'],
    ['a Kangxi radical (U+2F7C)', '居家养⽼'],
    ['pinyin', 'changyi'],
    ['pinyin with blanks', 'ju jia yang lao'],
    ['pinyin of words that stand apart', 'changyi yanglao'],
    ['pinyin run together', 'changyiyanglao'],
    ['pinyin in full width and capitals', 'ＣｈａｎｇＹｉ'],
    ['pinyin that is not typed out', 'yangla'],
    ['pinyin of a place beside the name', 'jilinsheng'],
    ['one syllable', 'lao'],
    ['initials', 'jjyl'],
    ['two initials', 'yl'],
    ['the end of initials', 'fwzx'],
    ['a credit code', '52220202MK0000128X'],
    ['a credit code in full width', '５２２２０２０２ＭＫ００００１２８Ｘ'],
    ['part of a credit code', 'MK000012'],
    ['the end of a credit code', '128x'],
    ['a credit code with its name', '信用代码：52220202MK0000128X'],
    ['words and part of a code', '养老 MK0000'],
  ])('is found by %s: %s', (_, text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['养佬', '邑昌', '老阳', '医院', 'beijing', 'zzzz', '52220203', '光居养老家', '昌邑区书画'])(
    'is not found by %s',
    (text) => {
      expect(finds(text)).toBe(false);
    },
  );

  it.each(['居家养佬', '居佳养老', '剧家养老', '延安街到居家养老', '昌义区居家养老'])('is nearly %s', (text) => {
    expect(finds(text)).toBe(false);
    expect(finds(text, 'nearly')).toBe(true);
  });

  it('is not nearly what differs by two characters, and nothing short is nearly anything', () => {
    expect(finds('剧佳养老院', 'nearly')).toBe(false);
    expect(searchQuery('养佬')?.nearly).toBeUndefined();
    expect(searchQuery('yanglao')?.nearly).toBeUndefined();
  });

  it('tells how well it fits', () => {
    expect(finds('居家养老', 'asWritten')).toBe(true);
    expect(finds('阳光养老', 'asWritten')).toBe(false);
    expect(finds('阳光养老', 'inName')).toBe(true);
    expect(finds('昌邑区社区矫正', 'inName')).toBe(false);
  });

  const project = { names: ['居家养老服务'], codes: ['CJ-2026-000031', 'SVC-02'], number: '000031' };
  it.each([
    'CJ-2026-000031',
    'cj-2026-000031',
    'CJ－２０２６－００００３１',
    '编号 CJ-2026-000031',
    '项目编号：000031',
  ])('is found by its reference: %s', (text) => {
    expect(finds(text, 'anywhere', project)).toBe(true);
    expect(searchQuery(text)?.number.endsWith('000031')).toBe(true);
  });
  it.each(['000031', '31', '2026-000031', 'SVC-02', 'svc02', 'SVC-02 养老'])(
    'is found by its number or code: %s',
    (text) => {
      expect(finds(text, 'anywhere', project)).toBe(true);
    },
  );
  it.each(['000032', '32', 'SVC-03'])('is not found by another number or code: %s', (text) => {
    expect(finds(text, 'anywhere', project)).toBe(false);
  });

  const english = { names: ['Home care for the aged in Yan’an Subdistrict'], beside: ['Day care', 'Ball games'] };
  it.each(['elder care', 'elderly care', 'home care of seniors', 'care for the elderly', 'day care', 'game'])(
    'is found by English words, however they end and whichever is said of the aged: %s',
    (text) => {
      expect(finds(text, 'anywhere', english)).toBe(true);
    },
  );
  it.each(['young care', 'cards', 'gaming machine'])('is not found by other English words: %s', (text) => {
    expect(finds(text, 'anywhere', english)).toBe(false);
  });

  it('is nothing without letters and digits', () => {
    expect(searchQuery('、%')).toBeUndefined();
    expect(searchQuery(' ')).toBeUndefined();
    expect(searchQuery(null)).toBeUndefined();
  });

  it('finds a Chinese text by every piece of it, as written', () => {
    const name = '丰满区江南街道社区社会组织联合会居家养老服务中心';
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 6 }), (start, length) => {
        expect(finds(name.slice(start, start + length), 'asWritten', { names: [name] })).toBe(true);
      }),
    );
  });

  it('finds it wherever as written it is in the name, and wherever it is in the name anywhere', () => {
    const words = fc.array(
      fc.constantFrom('养老', '服务', '社区', 'abc', '12', 'b-2', ' ', '、', 'lao', '𠮷', "'", '&'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(words, words, (name, text) => {
        const of = { names: [name.join('')] };
        if (finds(text.join(''), 'asWritten', of)) expect(finds(text.join(''), 'inName', of)).toBe(true);
        if (finds(text.join(''), 'inName', of)) expect(finds(text.join(''), 'anywhere', of)).toBe(true);
      }),
    );
  });

  it('of letters that are nearly pinyin is read at once, however many ways lead nowhere', () => {
    expect(searchQuery(`${'xian'.repeat(24)}ii`)?.asWritten).toContain('xian');
    expect(searchQuery('gongxian'.repeat(12))?.anywhere).toBeDefined();
  });

  it('is never long for the database, whatever is typed', () => {
    const unit = fc.constantFrom(...Array.from('居家养老服务中心昌邑区龘靐齉1 -'), 'xi', 'an', 'ii', 'ü', '\ufdfa');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 40, maxLength: 120 }), (text) => {
        const { asWritten = '', inName = '', anywhere = '', nearlyInName, nearly } = searchQuery(text.join('')) ?? {};
        for (const query of [asWritten, inName, anywhere, nearlyInName ?? '', nearly ?? ''])
          expect(query.length).toBeLessThan(MOST_CHARACTERS);
      }),
    );
  });

  it('cannot break out of its quotes', () => {
    const given = fc.string({ unit: 'binary' });
    const quoted = /^(?:'[^'\\\s\0]+'(?::\*)?|[()&| ])*$/u;
    fc.assert(
      fc.property(given, given, (text, name) => {
        const query = searchQuery(text);
        for (const each of [query?.asWritten, query?.inName, query?.anywhere, query?.nearly])
          expect(each ?? '').toMatch(quoted);
        for (const term of searchTerms({ names: [name], beside: [name], texts: [name], codes: [name] }))
          expect(term).not.toMatch(/['"\\\s\0]/u);
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['養老機構', '养老机构'],
    ['⽼', '老'],
    ['ＳＶＣ－０２', 'svc-02'],
    ['長春', '长春'],
    ['社區矯正', '社区矫正'],
  ])('%s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('a compatibility ideograph is the character that it stands for', () => {
    expect(foldForSearch('\u{F9EA}')).toBe('离');
  });
});
