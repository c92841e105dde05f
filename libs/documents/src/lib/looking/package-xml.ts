import sax from 'sax';

/** An element of a list that describes a package. */
export interface Listed {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

const OTHER_ENCODING = /encoding\s*=\s*["'](?!utf-8["'])/iu;

/** Attributes of an element: what is listed has four, its root some namespaces. */
const MOST_ATTRIBUTES = 32;

/**
 * What stands in a list that describes a package, as every program reads it: one element with nothing but elements in it, all of one
 * namespace, in UTF-8, without a document type.
 * @returns null of any other
 */
export function listIn(content: Uint8Array, namespace: string): Listed[] | null {
  const listed: Listed[] = [];
  const parser = sax.parser(true, { position: false });
  let [depth, attributesOfOne] = [0, 0];
  let prefix: string | undefined;
  const assert = (holds: boolean) => {
    if (!holds) throw new Error('not as lists of packages are');
  };
  parser.onerror = () => assert(false);
  parser.ondoctype = () => assert(false);
  parser.onprocessinginstruction = ({ name, body }) => assert(name === 'xml' && !OTHER_ENCODING.test(body));
  parser.onattribute = () => assert((attributesOfOne += 1) <= MOST_ATTRIBUTES);
  parser.onclosetag = () => (depth -= 1);
  parser.onopentag = ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const own = attributes as Record<string, string>;
    if (depth === 0) {
      prefix = name.slice(0, -local.length);
      assert(own[prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns'] === namespace);
    } else {
      assert(depth === 1 && name === `${prefix}${local}` && !Object.keys(own).some((key) => key.startsWith('xmlns')));
      listed.push({ name: local, attributes: own });
    }
    [depth, attributesOfOne] = [depth + 1, 0];
  };
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(content)).close();
    return prefix === undefined ? null : listed;
  } catch {
    return null;
  }
}
