import { describe, expect, it } from '@jest/globals';
import { displayNameViolations, normalizeDisplayName } from './display-name.rules.js';

describe('what others see of somebody', () => {
  it.each([
    ...['采购人 001', '张三（街道办事处）', ' Zhang San ', 'J.Smith', 'Dr. O’Neil-Li', '阿卜杜拉·买买提', '评审 3'],
    '长'.repeat(60),
  ])('“%s” is a name', (typed) => expect(displayNameViolations(normalizeDisplayName(typed))).toEqual([]));

  it.each([
    ['a line break', '张三\n请打开'],
    ['another', '张三\u2028请打开'],
    ['a control character', '张三\u0007'],
    ['a character that turns text', '张三\u202e命中'],
    ['an isolate', '张三\u2067x'],
    ['a character that nobody sees', '张\u200b三'],
    ['a link', '请打开 https://evil.example/x'],
    ['a link of another scheme', 'ftp://x'],
    ['a host', '见 www.evil'],
    ['what is made a link', '中奖请访问 evil.com'],
    ['the same in Chinese', '请访问 例子.中国'],
    ['a mail address', 'a.b@evil.com'],
    ['nothing', '   '],
    ['too much', '长'.repeat(61)],
  ])('%s is none', (_, typed) =>
    expect(displayNameViolations(normalizeDisplayName(typed))).toEqual([
      expect.objectContaining({ code: 'DISPLAY_NAME_MALFORMED', path: ['displayName'] }),
    ]),
  );
});
