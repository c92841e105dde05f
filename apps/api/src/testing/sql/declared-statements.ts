import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { eitherOf, kindsOf, type DeclaredValue } from './declared-values.js';

/** A call of `statement`, or of `list`, with the types that it declares. */
export interface DeclaredStatement {
  /** Where it stands, for messages. */
  readonly file: string;
  /** Whether a statement of this name and text comes from this call. */
  readonly declares: (name: string, text: string) => boolean;
  /** Columns of its rows by name. */
  readonly columns: ReadonlyMap<string, DeclaredValue>;
  /** Undefined for lists, whose parameters are those of their conditions. */
  readonly parameters: readonly DeclaredValue[] | undefined;
}

type Declaring = 'statement' | 'list';

/** All statements, or lists, that sources below `root` declare, as the compiler understands their types. */
export function declaredBy(root: string): (declaring: Declaring) => DeclaredStatement[] {
  const files = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root })
    .filter((file) => !/\.(spec|suite)\.ts$/.test(file))
    .map((file) => join(root, file))
    .filter((file) => /\b(statement|list)</.test(readFileSync(file, 'utf8')));
  const program = ts.createProgram(files, compilerOptions(root));
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  return (declaring) =>
    sources.flatMap((source) =>
      callsIn(source, declaring).map((call) => {
        const declared = declarationOf(call, program.getTypeChecker(), source);
        return declaring === 'list' ? { ...declared, parameters: undefined } : declared;
      }),
    );
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  return { ...options, noEmit: true, composite: false, declarationMap: false, sourceMap: false };
}

function callsIn(source: ts.SourceFile, declaring: Declaring): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === declaring;
    if (isCall && (declaring === 'statement' || node.typeArguments)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function declarationOf(call: ts.CallExpression, checker: ts.TypeChecker, source: ts.SourceFile): DeclaredStatement {
  const [row, params] = call.typeArguments ?? [];
  const [name, text] = call.arguments;
  if (!row || !name || !text) throw new Error(`${source.fileName}: a statement without types`);
  const [isNamed, isWritten] = [patternOf(name), patternOf(text)];
  return {
    file: source.fileName,
    declares: (its, written) => isNamed.test(its) && isWritten.test(written),
    columns: columnsOf(checker, checker.getTypeFromTypeNode(row)),
    parameters: params ? elementsOf(checker, checker.getTypeFromTypeNode(params)) : [],
  };
}

/** Those of all variants, if rows are of several. */
function columnsOf(checker: ts.TypeChecker, row: ts.Type): Map<string, DeclaredValue> {
  const columns = new Map<string, DeclaredValue>();
  const variants = row.isUnion() ? row.types : [row];
  for (const property of variants.flatMap((variant) => checker.getPropertiesOfType(variant))) {
    const known = columns.get(property.name);
    const value = kindsOf(checker, checker.getTypeOfSymbol(property), property);
    columns.set(property.name, known ? eitherOf(known, value) : value);
  }
  return columns;
}

function elementsOf(checker: ts.TypeChecker, tuple: ts.Type): DeclaredValue[] {
  return checker.getTypeArguments(tuple as ts.TypeReference).map((type) => kindsOf(checker, type));
}

/** What an expression of text can be: its own characters, with anything where something is put in. */
function patternOf(expression: ts.Expression): RegExp {
  if (ts.isStringLiteralLike(expression)) return new RegExp(`^${escaped(expression.text)}$`);
  if (!ts.isTemplateExpression(expression)) return /^/;
  const { head, templateSpans } = expression;
  return new RegExp(
    `^${[head, ...templateSpans.map(({ literal }) => literal)].map(({ text }) => escaped(text)).join('[^]*')}$`,
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
