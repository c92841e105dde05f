/** What tells no two names apart: a blank, a dash, a dot or a bracket more, as NFKC leaves it. */
const UNTOLD =
  /[\s\p{Pd}\u2212.,:;!?()[\]<>{}|/_~\u00b7\u2022\u2027\u30fb\u3001\u3002\u300a\u300b\u3008\u3009\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u201c\u201d\u2018\u2019"]/gu;

/** A name without it, to be compared with another one. */
export function withoutUntold(name: string): string {
  return name.replace(UNTOLD, '');
}
