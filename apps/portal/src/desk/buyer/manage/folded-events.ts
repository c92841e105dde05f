/** From how many of a kind on they are folded: such as score sheets. */
const FOLDED_FROM = 4;

interface Part<Event> {
  readonly events: readonly Event[];
  readonly folded: boolean;
}

/** Events in their order, those of a kind that happened often together, where the first of them stands. */
export function foldedEvents<Event extends { readonly type: string }>(events: readonly Event[]): Part<Event>[] {
  const byKind = Map.groupBy(events, ({ type }) => type);
  const isMany = ({ type }: Event) => (byKind.get(type) ?? []).length >= FOLDED_FROM;
  const parts: { events: Event[]; folded: boolean }[] = [];
  for (const event of events) {
    const last = parts.at(-1);
    if (isMany(event)) {
      const ofKind = byKind.get(event.type) ?? [];
      if (ofKind[0] === event) parts.push({ events: ofKind, folded: true });
    } else if (last && !last.folded) last.events.push(event);
    else parts.push({ events: [event], folded: false });
  }
  return parts;
}
