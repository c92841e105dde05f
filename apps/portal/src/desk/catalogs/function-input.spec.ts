import { describe, expect, it } from '@jest/globals';
import { functionContent, linesOf, NO_FUNCTION } from './function-input.js';

describe('functionContent', () => {
  it('reads the price as people type it, and no price as none', () => {
    const amountOf = (amount: string) => functionContent({ ...NO_FUNCTION, guidePrice: { amount } }).guidePrice;
    expect(amountOf('１.５万元')).toEqual({ amount: '15000.00' });
    expect(amountOf(' ')).toBeNull();
  });

  it('takes what stands in each line', () => {
    expect(linesOf(' 持证护理员 \n\n有场地\n')).toEqual(['持证护理员', '有场地']);
  });
});
