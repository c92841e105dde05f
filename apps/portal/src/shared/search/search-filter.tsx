import { TextFilter } from '@chengjie/portal-ui/ui/filters';
import { useState } from 'react';
import { useSuggestions, type SuggestedKind } from './use-suggestions.js';

/** Words to search a public list for, with what may be meant by them. */
export function SearchFilter({ label, first }: { readonly label: string; readonly first: SuggestedKind }) {
  const [typed, setTyped] = useState('');
  return <TextFilter label={label} onTyped={setTyped} suggestions={useSuggestions(typed, first)} />;
}
