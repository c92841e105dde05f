import { describe, expect, it } from '@jest/globals';
import { fullRegionName, regionName } from './region-names.js';

describe('regions in English', () => {
  it.each([
    ['22', '吉林省', 'Jilin Province'],
    ['2224', '延边朝鲜族自治州', 'Yanbian Korean Autonomous Prefecture'],
    ['220202', '昌邑区', 'Changyi District'],
    ['220106', '绿园区', 'Lüyuan District'],
    ['220202001', '兴华街道', '兴华街道'],
    ['11', '北京市', '北京市'],
    ['220202', '昌邑县', '昌邑县'],
  ])('%s %s is %s', (code, name, english) => {
    expect(regionName({ code, name }, 'en')).toBe(english);
    expect(regionName({ code, name }, 'zh')).toBe(name);
  });

  it.each([
    ['22', '吉林省', 'Jilin Province'],
    ['220202', '吉林省吉林市昌邑区', 'Changyi District, Jilin City, Jilin Province'],
    ['220202001', '吉林省吉林市昌邑区兴华街道', '兴华街道, Changyi District, Jilin City, Jilin Province'],
    ['110101', '北京市东城区', '北京市东城区'],
    ['', '', ''],
    ['220202', '吉林省江城市昌邑区', '吉林省江城市昌邑区'],
  ])('%s in full, %s, is %s', (code, fullName, english) => {
    expect(fullRegionName({ code, fullName }, 'en')).toBe(english);
    expect(fullRegionName({ code, fullName }, 'zh')).toBe(fullName);
  });
});
