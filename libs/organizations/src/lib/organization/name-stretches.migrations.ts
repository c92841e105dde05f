import { migration } from '@chengjie/platform/schema';

/**
 * Beginnings of names at which pinyin order is cut into stretches, such that about as many of the country's communities
 * lie in each, and fewer in the first six, where a search begins: `tools/data/name-stretches.mjs`. PostgreSQL sorts them.
 */
const CUTS =
  `阿克陶 阿拉尔市托 阿荣 安福 安龙 安丘市凌 安义 巴马 百 保 北 北京市丰 北京市顺 比 博 苍 昌 常 潮 承 赤 重庆市九 重庆市潼 滁
  大 大名 大悟 单 道 灯 定 东莞 东台 都 恩 肥 封 奉 福 抚 富 甘 高平 公 谷 冠 广宁 广州市花 贵阳 哈尔滨市南 海林 韩 杭 和 菏 鹤
  衡阳 胡 华 怀 环 湟 惠 鸡 济 济南市市 绩 郏 剑 将 金 锦 荆 靖 莒 开 康 库 涞 兰 廊 乐山 黎 利 涟 聊 临江 临县 麟 陵 龙 龙岩
  陇 泸 禄 罗 漯 芒 蒙 勉 明 奈 南城 南京 南沙 内 宁波 宁津 农 彭 平 平泉 平阴 莆 浦 祁 启 潜 沁 青神 清涧 琼 全 日 融 芮 三明
  厦 商 上 上海市浦 上杭 邵 涉 什 嵊 石门 疏 水 松 苏 濉 遂 太 泰 唐 洮 天 天津市津 天全 通 同 土 旺 微 卫 温 闻 乌恰 吴 五华
  武汉 武宁 武夷 西 西华 息 夏 献 襄阳 孝 新丰 新平 新沂 邢 兴宁 秀 宣 烟 沿 扬 阳朔 伊 宜 宜兴 银 颍 永嘉 永修 余 禹 郁 岳 筠
  泽 张 樟 长岭 长治 肇 镇坪 政 忠 株 涿 淄博市张 邹`.split(/\s+/);

/**
 * Stretches of the pinyin order, counted from 0: a search in the order of names goes through them one by one, each from
 * the index, and stops when the page is full.
 */
export const LAST_PINYIN_STRETCH = CUTS.length;

/**
 * Even stretches: cut at single characters, some held four times as many names as others, and whole cities that begin alike.
 * Functions of new names, so that servers which know the former stretches (`name_stretch`) answer rightly beside this
 * schema, if slower; a later step can drop those. Lists can be read while the index is built. What is written goes into the
 * index at once: searches ask it for each stretch, and would go through the list of what waits as often.
 */
export const pinyinStretchesMigration = migration(
  '202611280400_pinyin_stretches',
  `
  do $migration$
  declare
    cuts text := (select string_agg(quote_literal(c) || ' collate "zh-x-icu"', ', ' order by c collate "zh-x-icu")
      from unnest(string_to_array('${CUTS.join(' ')}', ' ')) as c);
  begin
    execute format('create function pinyin_stretch(name text) returns int language sql immutable parallel safe
      return width_bucket(name collate "zh-x-icu", array[%s])', cuts);
    execute format('create function pinyin_stretch_start(stretch int) returns text language sql immutable parallel safe
      return (array[%s])[stretch]', cuts);
  end $migration$;
  comment on function pinyin_stretch is 'Stretch of the pinyin order in which a name lies.';
  comment on function pinyin_stretch_start is 'What the names of a stretch of the pinyin order begin with, or lie behind.';
  comment on function name_stretch is 'For servers of before pinyin_stretch, as name_stretch_start.';

  create index organization_pinyin_search on organization using gin (search, pinyin_stretch(name),
    left(region_code, 2), left(region_code, 4), left(region_code, 6)) with (fastupdate = off);
  drop index organization_search;
  alter index organization_pinyin_search rename to organization_search;
  `,
);
