import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inWords, VOCABULARIES } from '@chengjie/kernel';
import { foreignTerms } from '@chengjie/testkit';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/** Files of texts that people read. */
const FILES = [
  'apps/portal/src/**/*.texts.ts',
  'apps/portal/src/public/guide/articles/*.ts',
  'libs/*/src/lib/**/*.{errors,events,notices,mails,acts,tasks,texts}.ts',
];

/** Words for programs that stand in the texts of events and refusals as what they mean for programs (`meaning`, `kept.…`). */
const FOR_PROGRAMS = /\bmeaning: |kept\.\w+\(|description: /;

/** Where the API speaks of one project besides its tables of texts, which a spec of procurement reads: under the names of the languages. */
const OF_ONE_PROJECT_BY_THE_API =
  'libs/{procurement,supervision}/src/lib/**/*.{rules,terms,reader,service,store,loader,mails}.ts';

interface Text {
  readonly file: string;
  readonly text: string;
}

/** Literals that are read as text: with a Han character, or with two words. */
function textsOf(file: string): Text[] {
  const found: Text[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (FOR_PROGRAMS.test(node.getText().slice(0, 40)) && !ts.isSourceFile(node) && isForPrograms(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push({ file, text: node.text });
    else if (ts.isTemplateExpression(node))
      found.push({
        file,
        text: [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('{}'),
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(({ text }) => /\p{Script=Han}|[A-Za-z]+ [a-z]/u.test(text));
}

function isForPrograms(node: ts.Node): boolean {
  return (
    (ts.isPropertyAssignment(node) && /^(meaning|description)$/.test(node.name.getText())) ||
    (ts.isCallExpression(node) && node.expression.getText().startsWith('kept.'))
  );
}

/** What is said under `zh` and `en`, so that names and statements are no texts. */
function saidIn(file: string): (Text & { readonly language: 'zh' | 'en' })[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: ReturnType<typeof saidIn> = [];
  const visit = (node: ts.Node, within?: 'zh' | 'en'): void => {
    const name = ts.isPropertyAssignment(node) ? node.name.getText() : undefined;
    const language = name === 'zh' || name === 'en' ? name : within;
    const part =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (part && language) found.push({ file, text: node.text, language });
    ts.forEachChild(node, (child) => visit(child, language));
  };
  visit(source);
  return found;
}

const texts = FILES.flatMap((pattern) => globSync(pattern, { cwd: root })).flatMap(textsOf);

/** A text without its places and the names of the interface. */
function bare(text: string): string {
  return text.replace(/\{\{?\w+\}?\}|\[\w+\]|\b[a-z]+[A-Z]\w+\b/g, '');
}

/** The glossary's last column. */
function givenUp(): string[] {
  const [, glossary = ''] = readFileSync(join(root, 'docs/words.md'), 'utf8').split('## Glossary');
  const rows = glossary
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  return rows.flatMap((row) =>
    (row.split('|').at(-2) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  );
}

describe('what people read', () => {
  it('is there to be looked at', () => {
    expect(texts.length).toBeGreaterThan(3_000);
    expect(givenUp()).toContain('规则包');
  });

  it.each(givenUp())('says no “%s”, which was given up', (word) => {
    expect(texts.filter(({ text }) => text.includes(word))).toEqual([]);
  });

  it('has no Chinese punctuation in English', () => {
    const count = (text: string, of: RegExp) => bare(text).match(of)?.length ?? 0;
    const english = texts.filter(({ text }) => count(text, /[A-Za-z]/g) > 4 * count(text, /\p{Script=Han}/gu));
    // What is cited, such as 财库〔2014〕214号, keeps its own.
    const own = (text: string) => text.replace(/\p{Script=Han}[\p{Script=Han}〔〕0-9A-Za-z 、，（）《》]*/gu, '');
    expect(english.filter(({ text }) => /[，。；：！？、（）《》「」【】]/.test(own(text)))).toEqual([]);
  });

  it('quotes by curly marks, in English too', () => {
    const english = texts.filter(({ text }) => !/\p{Script=Han}/u.test(text));
    expect(english.filter(({ text }) => /(^|\s)"[^"]+"|\w'\w/.test(text) && !/[{}]/.test(bare(text)))).toEqual([]);
  });
});

/** Texts of pages about one project, which speak in its words; lists of many, the guide and the start page speak in words that fit any. */
const OF_ONE_PROJECT =
  /(shared\/projects|public\/projects\/(notice|result|repeat\/\w+)|desk\/buyer\/(manage|publish)|desk\/bidder\/(bid|bidding)|desk\/evaluator\/\w+)(\/\w+)*\.texts\.ts$/;

/** What laws say, whatever the procedure. */
const CITED = /竞争性磋商|未实质性响应|[Cc]ompetitive consultation/;

const byTheApi = globSync(OF_ONE_PROJECT_BY_THE_API, { cwd: root })
  .flatMap(saidIn)
  .filter(({ text }) => !CITED.test(text));

it('what the API says of one project is there to be looked at', () => {
  expect(byTheApi.length).toBeGreaterThan(300);
});

describe.each(VOCABULARIES)('what the API says of one project, in the words of %s', (vocabulary) => {
  it('has no word of another procedure', () => {
    const found = byTheApi.flatMap(({ file, text, language }) => {
      const shown = inWords(text, vocabulary, language);
      return foreignTerms(shown.replace(/\{\w+\}/g, ''), vocabulary, language).map(
        (term) => `${file}: ${term}: ${shown}`,
      );
    });
    expect(found).toEqual([]);
  });
});

/**
 * Where the API tells of no one project: mails and notices about accounts and the register, and what waits there. Who asks to be registered
 * or filed makes an application (登记备案申请), which is another thing than the bid for a grant that is called so.
 */
const OF_NO_PROJECT = 'libs/!(procurement|registration|supervision)/src/lib/**/*.{mails,notices,tasks,events}.ts';

it('what the API tells of no one project has no word of one procedure', () => {
  const told = globSync(OF_NO_PROJECT, { cwd: root }).flatMap(saidIn);
  expect(told.length).toBeGreaterThan(200);
  const found = told.flatMap(({ file, text, language }) => {
    const shown = inWords(text, 'ANY', language);
    return foreignTerms(shown.replace(/\{\w+\}/g, ''), 'ANY', language).map((term) => `${file}: ${term}: ${shown}`);
  });
  expect(found).toEqual([]);
});

describe.each(VOCABULARIES)('pages about one project, in the words of %s', (vocabulary) => {
  const spoken = texts.filter(({ file, text }) => OF_ONE_PROJECT.test(file) && !CITED.test(text));

  it('say nothing in the words of another procedure', () => {
    const found = spoken.flatMap(({ text }) => {
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
      const shown = inWords(text, vocabulary, language);
      return foreignTerms(shown.replace(/\{\{\w+\}\}/g, ''), vocabulary, language).map((term) => `${term}: ${shown}`);
    });
    expect(found).toEqual([]);
  });
});

describe('English', () => {
  const css = (file: string) => readFileSync(join(root, 'libs/portal-ui/src/ui', file), 'utf8');
  const familiesOf = (token: string) =>
    (new RegExp(`--${token}:([^;]+);`).exec(css('tokens.css'))?.[1] ?? '').split(',').map((name) => name.trim());

  it('is set in Latin fonts before Chinese ones, wherever it stands', () => {
    const [english, chinese] = [familiesOf('font-en'), familiesOf('font-zh')];
    expect(english.at(-1)).toBe('var(--font-zh)');
    expect(english.slice(0, -1).filter((name) => chinese.includes(name))).toEqual([]);
    expect(css('tokens.css')).toMatch(/:root:lang\(en\) \{\s+--font: var\(--font-en\)/);
    expect(css('base.css')).toMatch(/\[lang\|='en'\] \{\s+font-family: var\(--font-en\);/);
  });

  it('has narrow quotation marks in a Chinese font, and Chinese within it full-width ones', () => {
    expect(css('base.css')).toMatch(/:root :lang\(en\) \{\s+font-feature-settings: 'palt';/);
    expect(css('base.css')).toMatch(/:root :lang\(zh\) \{\s+font-feature-settings: normal;/);
  });
});
