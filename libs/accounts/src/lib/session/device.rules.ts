import type { Bilingual } from '@chengjie/kernel';

/** What somebody signs in with, as far as its owner would know it again. */
export interface Device {
  readonly client: keyof typeof CLIENTS | 'PROGRAM' | 'OTHER';
  readonly system: keyof typeof SYSTEMS | 'OTHER';
}

/** Browsers by what they say of themselves; those that also name another one first. */
const CLIENTS = {
  WECHAT: [/MicroMessenger\//, '微信', 'WeChat'],
  EDGE: [/Edg(?:e|A|iOS)?\//, 'Edge 浏览器', 'Edge'],
  HUAWEI: [/HuaweiBrowser\//, '华为浏览器', 'Huawei Browser'],
  QQ: [/QQBrowser\//, 'QQ 浏览器', 'QQ Browser'],
  FIREFOX: [/Firefox\/|FxiOS\//, 'Firefox 浏览器', 'Firefox'],
  CHROME: [/Chrome\/|CriOS\//, 'Chrome 浏览器', 'Chrome'],
  SAFARI: [/Safari\//, 'Safari 浏览器', 'Safari'],
} as const;

const SYSTEMS = {
  WINDOWS: [/Windows/, 'Windows'],
  HARMONY: [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  ANDROID: [/Android/, 'Android'],
  IOS: [/iPhone|iPad|iPod/, 'iOS'],
  MACOS: [/Mac OS X|Macintosh/, 'macOS'],
  LINUX: [/Linux|X11/, 'Linux'],
} as const;

function firstOf<Name extends string>(
  table: Readonly<Record<Name, readonly [RegExp, ...string[]]>>,
  text: string,
): Name | 'OTHER' {
  const found = Object.entries<readonly [RegExp, ...string[]]>(table).find(([, [sign]]) => sign.test(text));
  return (found?.[0] as Name | undefined) ?? 'OTHER';
}

/**
 * The kind of device that a session was begun with: of what browsers say of themselves no more is kept.
 * @param program whether the session's token was asked for, which browsers do not
 */
export function deviceOf(userAgent: string, program: boolean): Device {
  const system = firstOf(SYSTEMS, userAgent);
  return { client: program ? 'PROGRAM' : firstOf(CLIENTS, userAgent), system };
}

/** Of which nothing is known. */
export const UNKNOWN_DEVICE: Device = { client: 'OTHER', system: 'OTHER' };

/** A kind of device in words. */
export function deviceText({ client, system }: Device): Bilingual {
  const name = clientText(client);
  if (system === 'OTHER') return name;
  const [, on] = SYSTEMS[system];
  return { zh: `${name.zh}（${on}）`, en: `${name.en} on ${on}` };
}

function clientText(client: Device['client']): Bilingual {
  if (client === 'PROGRAM') return { zh: '程序', en: 'A program' };
  if (client === 'OTHER') return { zh: '其他浏览器', en: 'Another browser' };
  const [, zh, en] = CLIENTS[client];
  return { zh, en };
}
