import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A table that a lib's sources create, or write to. */
export interface Mention {
  /** Folder below `libs`. */
  readonly lib: string;
  readonly file: string;
  readonly table: string;
}

/** What stands where a text puts something in. */
const PUT_IN = '?';

const CREATES = [/\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?([\w?]+)/gi];

const WRITES = [
  /\binsert\s+into\s+"?([\w?]+)/gi,
  /\bdelete\s+from\s+(?:only\s+)?"?([\w?]+)/gi,
  /\bmerge\s+into\s+(?:only\s+)?"?([\w?]+)/gi,
  /\bupdate\s+(?:only\s+)?"?([\w?]+)"?(?:\s+(?:as\s+)?\w+)?\s+set\b/gi,
  /\btruncate\s+(?:table\s+)?(?!on\b)"?([\w?]+)/gi, // "on" ends the events of a trigger
  /\bcopy\s+"?([\w?]+)"?\s*(?:\([^)]*\)\s*)?from\b/gi,
  /\b(?:alter|drop)\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?"?([\w?]+)/gi,
];

/** Tables that an SQL text creates. */
export function createdIn(text: string): string[] {
  return matches(CREATES, text);
}

/** Tables that an SQL text changes, or the rows of; `?` where the text does not say it by itself. */
export function writtenIn(text: string): string[] {
  return matches(WRITES, text);
}

function matches(patterns: readonly RegExp[], text: string): string[] {
  const sql = text.replaceAll(/--.*$/gm, '').replaceAll(/'(?:[^']|'')*'/g, "''");
  return patterns.flatMap((pattern) => [...sql.matchAll(pattern)].map(([, table = '']) => table.toLowerCase()));
}

/** What the libs' sources create and write, in texts of SQL and as entities of the unit of work. */
export function tablesOfLibs(root: string, libs: readonly string[]) {
  const [created, written]: [Mention[], Mention[]] = [[], []];
  for (const lib of libs) {
    const files = globSync(`libs/${lib}/src/**/*.ts`, { cwd: root }).map((file) => file.replaceAll(sep, '/'));
    for (const file of files.filter((each) => !/\.(spec|suite)\.ts$|\/testing\//.test(each))) {
      const { texts, entities } = readSource(join(root, file));
      const mention = (table: string): Mention => ({ lib, file, table });
      created.push(...texts.flatMap(createdIn).map(mention));
      written.push(...[...texts.flatMap(writtenIn), ...entities].map(mention));
    }
  }
  return { created, written };
}

/** All texts of a source, the tables of entities that it defines, and the names of those that it has from another lib. */
function readSource(path: string): { texts: string[]; entities: string[] } {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const [texts, entities]: [string[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(PUT_IN));
    if (isEntity(node)) entities.push(...tableNames(node));
    if (ts.isImportSpecifier(node) && isFromLib(node)) entities.push(...(ENTITY.exec(node.name.text) ?? []));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { texts, entities };
}

/** A name that ends so is one with which the unit of work writes. */
const ENTITY = /^\w+Entity$/;

function isFromLib({ parent, isTypeOnly }: ts.ImportSpecifier): boolean {
  const from = parent.parent.parent.moduleSpecifier;
  return !isTypeOnly && ts.isStringLiteral(from) && from.text.startsWith('@chengjie/');
}

function isEntity(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineEntity';
}

function tableNames({ arguments: [definition] }: ts.CallExpression): string[] {
  if (!definition || !ts.isObjectLiteralExpression(definition)) return [PUT_IN];
  const names = definition.properties.filter(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === 'tableName',
  );
  return names.map(({ initializer }) => (ts.isStringLiteral(initializer) ? initializer.text : PUT_IN));
}
