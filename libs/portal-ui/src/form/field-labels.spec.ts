import { describe, expect, it } from '@jest/globals';
import { namesField, newFieldLabels } from './field-labels.js';

describe('the places of a form', () => {
  it('lend their names to what is within them and has none of its own', () => {
    const places = newFieldLabels();
    places.take('criteria', { label: '评分因素' });
    places.take('criteria.0.name.zh', { label: '第 1 项 · 名称' });
    const labelsOf = ['criteria.0.name.zh', 'criteria.0.name', 'criteria.7', 'criteria', 'title'];
    expect(labelsOf.map((name) => places.of(name)?.label)).toEqual([
      '第 1 项 · 名称',
      '评分因素',
      '评分因素',
      '评分因素',
      undefined,
    ]);
  });

  it('are forgotten with their fields, not with earlier names of these', () => {
    const places = newFieldLabels();
    const forget = places.take('title', { label: 'Title' });
    places.take('title', { label: '标题' });
    forget();
    expect(places.of('title')?.label).toBe('标题');
  });
});

it.each([
  ['采购方式不适用所选的采购类别。', '采购方式', true],
  ['“采购方式”不能为空', '采购方式', true],
  ['The procedure is not allowed.', 'Procedure', false],
  ['Procedure: choose the regime first.', 'Procedure', true],
  ['此项必填。', '采购方式', false],
])('%j names the field %j: %j', (message, label, named) => {
  expect(namesField(message, label)).toBe(named);
});
