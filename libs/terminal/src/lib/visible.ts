/** Controls, format characters (those that turn text among them), line and paragraph separators, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line as a terminal shows it and does nothing else with it: what is not seen is written out, e.g. `\u{1b}`. */
export function visible(line: string): string {
  return line.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Several lines of our own, as a stack is: all but their line feeds made visible. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Prints one line, whatever stored or foreign text stands in it. */
export function printLine(line: string): void {
  console.log(visible(line));
}
