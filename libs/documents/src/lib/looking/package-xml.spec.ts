import { describe, expect, it } from '@jest/globals';
import { listIn } from './package-xml.js';

const list = (text: string) => listIn(Buffer.from(text), 'urn:list');

describe('a list that describes a package', () => {
  it.each([
    ['with the namespace of all', '<L xmlns="urn:list"><E a="1"/></L>'],
    ['with a prefix', '<?xml version="1.0" encoding="utf-8"?><p:L xmlns:p="urn:list" xmlns="urn:b"><p:E a="1"/></p:L>'],
    ['with remarks', '\ufeff<L xmlns="urn:list"><!-- <E a="2"/> --><E a="1"></E>\n</L>'],
    ['with references', '<L xmlns="urn:list"><E a="&#49;"/></L>'],
  ])('is read %s', (_, text) => {
    expect(list(text)).toEqual([{ name: 'E', attributes: { a: '1' } }]);
  });

  it.each([
    ['of another namespace', '<L xmlns="urn:other"><E/></L>'],
    ['of none', '<L><E/></L>'],
    ['with an element of another', '<L xmlns="urn:list"><E xmlns="urn:other"/></L>'],
    ['with an element of another prefix', '<L xmlns="urn:list" xmlns:p="urn:other"><p:E/></L>'],
    ['with elements in elements', '<L xmlns="urn:list"><E><F/></E></L>'],
    ['with a document type', '<!DOCTYPE L><L xmlns="urn:list"/>'],
    ['in another encoding', '<?xml version="1.0" encoding="UTF-7"?><L xmlns="urn:list"/>'],
    ['with an instruction', '<?a b?><L xmlns="urn:list"/>'],
    ['without its end', '<L xmlns="urn:list"><E/>'],
    ['with references to what is not there', '<L xmlns="urn:list"><E a="&b;"/></L>'],
    ['that is no text', ''],
  ])('is none %s', (_, text) => {
    expect(list(text)).toBeNull();
  });

  it('is none in bytes that are no UTF-8', () => {
    expect(listIn(Buffer.from('<L xmlns="urn:list" a="\u00ff"/>', 'latin1'), 'urn:list')).toBeNull();
  });

  it.each([
    ['elements in elements', '<L xmlns="urn:list">'.repeat(50_000)],
    ['attributes', `<L xmlns="urn:list" ${Array.from({ length: 80_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
    ['namespaces', `<L xmlns="urn:list" ${Array.from({ length: 60_000 }, (_, at) => `xmlns:a${at}=""`).join(' ')}/>`],
  ])('is given up early where it is nothing but %s', (_, text) => {
    const before = process.threadCpuUsage();
    expect(list(text)).toBeNull();
    const { user } = process.threadCpuUsage(before);
    expect(user / 1_000).toBeLessThan(500); // of the processor's time; gone through, they take seconds
  });
});
