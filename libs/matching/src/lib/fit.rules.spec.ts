import { describe, expect, it } from '@jest/globals';
import { areaPoints, fitOf, FIT_POINTS, freeCapacity } from './fit.rules.js';

describe('areaPoints', () => {
  it.each([
    ['the region itself', ['220202001'], 30],
    ['its county', ['220202'], 26],
    ['its province', ['22'], 18],
    ['a community of it', ['220202001001'], 12],
    ['nothing near', ['220203', '2203'], 0],
    ['no area at all', [], 0],
    ['the nearest of several', ['22', '220202', '220202001001'], 26],
  ])('for %s', (_, areas, points) => {
    expect(areaPoints(areas, '220202001')).toBe(points);
  });

  it('ranks covering all of a region above serving any part of it', () => {
    expect(areaPoints(['22'], '220202001001')).toBe(14);
    expect(areaPoints(['2202'], '22')).toBe(12);
    expect(areaPoints(['220202001001'], '22')).toBe(3);
  });
});

describe('fitOf', () => {
  const none = { qualified: false, areas: [], capacity: 0, busy: 0, record: 0 };

  it.each([
    ['nothing', {}, 0],
    ['the qualification', { qualified: true }, 40],
    ['one project more', { capacity: 2, busy: 1 }, 5],
    ['more free places than count', { capacity: 9 }, 15],
    ['more work than capacity', { capacity: 1, busy: 3 }, 0],
    ['two awards', { record: 2 }, 6],
    ['everything', { qualified: true, areas: ['2202'], capacity: 9, record: 9 }, 100],
  ])('gives points for %s', (_, facts, points) => {
    expect(fitOf({ ...none, ...facts }, '2202')).toBe(points);
  });

  it('adds up to a hundred', () => {
    const { function: qualified, area, perFreeProject, freeProjects, perAward, awards } = FIT_POINTS;
    expect(qualified + area + perFreeProject * freeProjects + perAward * awards).toBe(100);
  });

  it('counts no negative places', () => {
    expect(freeCapacity({ capacity: 1, busy: 2 })).toBe(0);
  });
});
