import type { Language } from './bilingual.js';
import { isRegionCode, regionPath } from './region-code.js';

/**
 * Names of a region by its code: the Chinese one as the statistical codes list it, and the English one. Place names are in
 * Hanyu Pinyin, those of a minority's language as transcribed from it, and what kind of region it is in English (中国地名汉语拼音字母拼写规则；
 * 少数民族语地名汉语拼音字母音译转写法); development zones call themselves so. Streets and what lies below have Chinese names alone.
 */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  22: ['吉林省', 'Jilin Province'],
  2201: ['长春市', 'Changchun City'],
  2202: ['吉林市', 'Jilin City'],
  2203: ['四平市', 'Siping City'],
  2204: ['辽源市', 'Liaoyuan City'],
  2205: ['通化市', 'Tonghua City'],
  2206: ['白山市', 'Baishan City'],
  2207: ['松原市', 'Songyuan City'],
  2208: ['白城市', 'Baicheng City'],
  2224: ['延边朝鲜族自治州', 'Yanbian Korean Autonomous Prefecture'],
  220102: ['南关区', 'Nanguan District'],
  220103: ['宽城区', 'Kuancheng District'],
  220104: ['朝阳区', 'Chaoyang District'],
  220105: ['二道区', 'Erdao District'],
  220106: ['绿园区', 'Lüyuan District'],
  220112: ['双阳区', 'Shuangyang District'],
  220113: ['九台区', 'Jiutai District'],
  220122: ['农安县', 'Nong’an County'],
  220171: ['长春经济技术开发区', 'Changchun Economic and Technological Development Zone'],
  220172: ['长春净月高新技术产业开发区', 'Changchun Jingyue High-tech Industrial Development Zone'],
  220173: ['长春高新技术产业开发区', 'Changchun High-tech Industrial Development Zone'],
  220174: ['长春汽车经济技术开发区', 'Changchun Automotive Economic and Technological Development Zone'],
  220182: ['榆树市', 'Yushu City'],
  220183: ['德惠市', 'Dehui City'],
  220184: ['公主岭市', 'Gongzhuling City'],
  220202: ['昌邑区', 'Changyi District'],
  220203: ['龙潭区', 'Longtan District'],
  220204: ['船营区', 'Chuanying District'],
  220211: ['丰满区', 'Fengman District'],
  220221: ['永吉县', 'Yongji County'],
  220271: ['吉林经济开发区', 'Jilin Economic Development Zone'],
  220272: ['吉林高新技术产业开发区', 'Jilin High-tech Industrial Development Zone'],
  220273: ['吉林中国新加坡食品区', 'China–Singapore Jilin Food Zone'],
  220281: ['蛟河市', 'Jiaohe City'],
  220282: ['桦甸市', 'Huadian City'],
  220283: ['舒兰市', 'Shulan City'],
  220284: ['磐石市', 'Panshi City'],
  220302: ['铁西区', 'Tiexi District'],
  220303: ['铁东区', 'Tiedong District'],
  220322: ['梨树县', 'Lishu County'],
  220323: ['伊通满族自治县', 'Yitong Manchu Autonomous County'],
  220382: ['双辽市', 'Shuangliao City'],
  220402: ['龙山区', 'Longshan District'],
  220403: ['西安区', 'Xi’an District'],
  220421: ['东丰县', 'Dongfeng County'],
  220422: ['东辽县', 'Dongliao County'],
  220502: ['东昌区', 'Dongchang District'],
  220503: ['二道江区', 'Erdaojiang District'],
  220521: ['通化县', 'Tonghua County'],
  220523: ['辉南县', 'Huinan County'],
  220524: ['柳河县', 'Liuhe County'],
  220581: ['梅河口市', 'Meihekou City'],
  220582: ['集安市', 'Ji’an City'],
  220602: ['浑江区', 'Hunjiang District'],
  220605: ['江源区', 'Jiangyuan District'],
  220621: ['抚松县', 'Fusong County'],
  220622: ['靖宇县', 'Jingyu County'],
  220623: ['长白朝鲜族自治县', 'Changbai Korean Autonomous County'],
  220681: ['临江市', 'Linjiang City'],
  220702: ['宁江区', 'Ningjiang District'],
  220721: ['前郭尔罗斯蒙古族自治县', 'Qian Gorlos Mongol Autonomous County'],
  220722: ['长岭县', 'Changling County'],
  220723: ['乾安县', 'Qian’an County'],
  220771: ['吉林松原经济开发区', 'Jilin Songyuan Economic Development Zone'],
  220781: ['扶余市', 'Fuyu City'],
  220802: ['洮北区', 'Taobei District'],
  220821: ['镇赉县', 'Zhenlai County'],
  220822: ['通榆县', 'Tongyu County'],
  220871: ['吉林白城经济开发区', 'Jilin Baicheng Economic Development Zone'],
  220881: ['洮南市', 'Taonan City'],
  220882: ['大安市', 'Da’an City'],
  222401: ['延吉市', 'Yanji City'],
  222402: ['图们市', 'Tumen City'],
  222403: ['敦化市', 'Dunhua City'],
  222404: ['珲春市', 'Hunchun City'],
  222405: ['龙井市', 'Longjing City'],
  222406: ['和龙市', 'Helong City'],
  222424: ['汪清县', 'Wangqing County'],
  222426: ['安图县', 'Antu County'],
};

/** The codes of the regions that have an English name. */
export const REGIONS_NAMED_IN_ENGLISH: readonly string[] = Object.keys(NAMES);

/** A region's own name in a language; its Chinese one where it has no other, or was called otherwise when this was written. */
export function regionName(
  { code, name }: { readonly code: string; readonly name: string },
  language: Language,
): string {
  const [zh, en] = NAMES[code] ?? [];
  return language === 'en' && en !== undefined && zh === name ? en : name;
}

/** The names from the province down, as addresses are written: 吉林省吉林市昌邑区, or Changyi District, Jilin City, Jilin Province. */
export function fullRegionName(
  { code, fullName }: { readonly code: string; readonly fullName: string },
  language: Language,
): string {
  if (language === 'zh' || !isRegionCode(code)) return fullName;
  const known = regionPath(code).flatMap((part) => (NAMES[part] ? [NAMES[part]] : []));
  const inChinese = known.map(([zh]) => zh).join('');
  if (!fullName.startsWith(inChinese)) return fullName;
  const rest = fullName.slice(inChinese.length);
  return [...(rest ? [rest] : []), ...known.map(([, en]) => en).reverse()].join(', ');
}
