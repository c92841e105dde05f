import { halfWidth } from '@chengjie/kernel';
import { useEffect, useState } from 'react';

/** How long typing must rest before suggestions are asked for, in milliseconds. */
const TYPING_RESTS = 250;
/** What people search for is a few words; more is pasted, and searched for only when it is sent. */
const MOST = 60;

/** The words for which suggestions are asked: two letters or one Chinese character at least; undefined for less. */
export function askedWords(typed: string): string | undefined {
  const words = halfWidth(typed).replace(/\s+/g, ' ');
  const enough = /\p{Script=Han}/u.test(words) || words.length >= 2;
  return enough && words.length <= MOST ? words : undefined;
}

/** The same once typing rests; nothing as soon as there is too little. */
export function useAskedWords(typed: string): string | undefined {
  const words = askedWords(typed);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), words === undefined ? 0 : TYPING_RESTS);
    return () => clearTimeout(timer);
  }, [words]);
  return words && rested;
}
