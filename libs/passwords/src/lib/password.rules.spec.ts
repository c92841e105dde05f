import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PASSWORD_LENGTH, passwordFault } from './password.rules.js';

const NAMES = ['elder-care', '长春市养老服务中心', '经办 01'];

describe('a new password', () => {
  it.each([
    ['', 'TOO_SHORT'],
    ['x9$kQ2Lm7', 'TOO_SHORT'],
    ['😀😀😀😀😀', 'TOO_SHORT'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['1234567890', 'COMMON'],
    ['password123', 'COMMON'],
    ['P@ssw0rd2026', 'COMMON'],
    ['woaini1314', 'COMMON'],
    ['5201314520', 'COMMON'],
    ['1qaz2wsx3edc', 'COMMON'],
    ['Admin@123456', 'COMMON'],
    ['administrator', 'COMMON'],
    ['changchun2026', 'COMMON'],
    ['一二三四五六七八九十', 'COMMON'],
    ['elder-care', 'FROM_NAMES'],
    ['Elder-Care-2026', 'FROM_NAMES'],
    ['3ld3r-c4r3-1', 'FROM_NAMES'],
    ['长春市养老服务中心01', 'FROM_NAMES'],
    ['chengjie-demo', 'FROM_NAMES'],
    ['Chengjie123', 'FROM_NAMES'],
    ['aaaaaaaaaaaa', 'GUESSABLE'],
    ['19900101199', 'GUESSABLE'],
    ['a'.repeat(200), 'GUESSABLE'],
  ])('%s: %s', async (password, fault) => expect(await passwordFault(password, NAMES)).toBe(fault));

  it.each([
    ['three words that nobody joins', 'correct horse battery'],
    ['words in Chinese', '窗台上三只懒猫晒太阳'],
    ['pinyin of a sentence', 'jintian chuangtai you mao'],
    ['nothing but lower case', 'kqzvhwmxbj'],
    ['any characters', '§ ünï ✓ 🐈 9 x'],
    ['as many as can be', `${'correct horse battery staple '.repeat(6)}and some others 26`],
    ['a weak beginning before a strong end', `${'a'.repeat(60)} correct horse battery`],
  ])('may be %s', async (_, password) => expect(await passwordFault(password, NAMES)).toBeUndefined());

  it('is the same in any Unicode form', async () => {
    const typed = 'pässwörter-für-alle-tage';
    expect(await passwordFault(typed.normalize('NFD'), NAMES)).toBe(await passwordFault(typed, NAMES));
  });

  it('is judged in time, whatever it is', async () => {
    const characters = fc.constantFrom(...'a1@s!4|0oiLl5$ 9');
    const longest = fc.array(characters, { minLength: PASSWORD_LENGTH.most, maxLength: PASSWORD_LENGTH.most });
    const name = fc.string({ maxLength: 500 });
    await fc.assert(
      fc.asyncProperty(longest, fc.array(name, { maxLength: 100 }), async (password, names) => {
        const before = performance.now();
        await passwordFault(password.join(''), names);
        expect(performance.now() - before).toBeLessThan(2_000); // quiet, some 40 ms; unbounded, 20 s
      }),
      { numRuns: 20 },
    );
  });
});
