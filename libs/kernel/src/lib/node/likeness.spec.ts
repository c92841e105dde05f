import { describe, expect, it } from '@jest/globals';
import { alikeParams, calledAlike, likeness } from './likeness.js';

describe('a name', () => {
  it.each([
    ['阳光养老中心（西区）', '阳光 养老中心(西区)'],
    ['ＡＢＣ 之家', 'abc之家'],
    ['阳光养⽼', '阳光养老'],
    ['·夕阳红秧歌队', '夕阳红-秧歌队。'],
    ['居家養老服務中心', '居家养老服务中心'],
    ['蘭臺誌願者協會', '兰台志愿者协会'],
  ])('%s reads like %s', (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });

  it.each([
    ['阳光养老一中心', '阳光养老二中心'],
    ['东社', '车社'],
  ])('%s does not read like %s', (one, other) => {
    expect(likeness(one)).not.toBe(likeness(other));
  });
});

describe('what is called alike', () => {
  const among = [
    { name: '阳光养老中心', number: 'BA-1' },
    { name: '陽光養老中心', number: 'BA-2' },
    { name: '北社', number: 'BA-3' },
  ];
  const { alike, confirmed } = calledAlike('阳光 养老中心', among);

  it('is found among the others, all of it', () => {
    expect(alike.map(({ number }) => number)).toEqual(['BA-1', 'BA-2']);
    expect(calledAlike('东社', among).alike).toEqual([]);
  });

  it('is confirmed by the numbers of all that are, and not by fewer or others', () => {
    expect(['BA-1 BA-2', 'BA-2 BA-9 BA-1'].map(confirmed)).toEqual([true, true]);
    expect([null, undefined, '', 'BA-1', 'BA-3', 'BA-1BA-2'].map(confirmed)).toEqual(Array(6).fill(false));
    expect(calledAlike('东社', among).confirmed(null)).toBe(true);
  });

  it('is named in both languages, with what confirms it', () => {
    expect(alikeParams(alike)).toEqual({
      othersZh: '“阳光养老中心”（BA-1）、“陽光養老中心”（BA-2）',
      othersEn: '“阳光养老中心” (BA-1), “陽光養老中心” (BA-2)',
      confirm: 'BA-1 BA-2',
    });
  });
});
