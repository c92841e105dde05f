import { afterEach, expect, it, jest } from '@jest/globals';
import { LogLines } from './log-lines.js';

afterEach(() => void jest.restoreAllMocks());

/** What is written for an entry. */
function written(say: (log: LogLines) => void): string {
  let text = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => (text += String(chunk)) !== '');
  say(new LogLines(true));
  jest.restoreAllMocks();
  return text;
}

const FORGED = 'nobody\n{"level":"error","message":"forged"}\r\u001b[2K\u2028';

it.each<[string, (log: LogLines) => void]>([
  ['text', (log) => log.error(FORGED)],
  ['an error', (log) => log.error(new Error(FORGED))],
  ['an error with a cause', (log) => log.error(new Error('outer', { cause: new Error(FORGED) }))],
])('writes %s as one line, whatever is in it', (_, say) => {
  const lines = written(say).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe('');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error' });
  expect(lines[0]).not.toContain('\r');
  expect(lines[0]).not.toContain('\u001b');
});

it('tells what the database refused, and not the row', () => {
  const refused = Object.assign(new Error('violates check constraint "mail_kind_check"'), {
    ...{ code: '23514', constraint: 'mail_kind_check', table: 'mail' },
    ...{ detail: 'Failing row contains (…, https://portal.example/open-account#token=secret)', where: 'COPY secret' },
  });
  const text = written((log) => log.error(new Error('wrapped', { cause: refused })));
  expect(text).toContain('mail_kind_check');
  expect(text).toContain('23514');
  expect(text).not.toContain('secret');
});
