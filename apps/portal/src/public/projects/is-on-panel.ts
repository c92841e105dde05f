/** Whether an evaluator sits on a panel that it is told: only of its own seat it learns what it could do with it. */
export function isOnPanel(panel: readonly { readonly availableTransitions: readonly unknown[] }[] | null): boolean {
  return (panel ?? []).some(({ availableTransitions }) => availableTransitions.length > 0);
}
