/** The sentences of a text in Chinese or English; a point within a figure ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=。)|(?<=\.)\s+/).filter((sentence) => sentence.trim() !== '');
}
