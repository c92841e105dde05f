import { describe, expect, it } from '@jest/globals';
import { deviceOf, deviceText } from './device.rules.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

describe('the kind of device of a session', () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`,
      'Chrome 浏览器（Windows）',
      'Chrome on Windows',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0`,
      'Edge 浏览器（Windows）',
      'Edge on Windows',
    ],
    [
      `Mozilla/5.0 (Linux; Android 15; PLR-AL00) ${CHROME} Mobile Safari/537.36 MicroMessenger/8.0`,
      '微信（Android）',
      'WeChat on Android',
    ],
    [
      `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${CHROME} Safari/537.36 HuaweiBrowser/5.0`,
      '华为浏览器（HarmonyOS）',
      'Huawei Browser on HarmonyOS',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
      'Firefox 浏览器（Linux）',
      'Firefox on Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
      'Safari 浏览器（iOS）',
      'Safari on iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1',
      'Safari 浏览器（macOS）',
      'Safari on macOS',
    ],
    ['something <b>else</b>', '其他浏览器', 'Another browser'],
    ['', '其他浏览器', 'Another browser'],
  ])('“%s” is %s', (userAgent, zh, en) => expect(deviceText(deviceOf(userAgent, false))).toEqual({ zh, en }));

  it('of a session whose token was asked for is a program', () => {
    expect(deviceText(deviceOf('curl/8.0', true))).toEqual({ zh: '程序', en: 'A program' });
    expect(deviceText(deviceOf('node (Linux)', true))).toEqual({ zh: '程序（Linux）', en: 'A program on Linux' });
  });
});
