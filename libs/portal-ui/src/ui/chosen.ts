/** What one chooses from by a value of the address. */
export interface Choices {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value that counts unless something is chosen: to ask for it is to ask for nothing. */
  readonly usual?: string | undefined;
  /** Tells which values count besides: those of things that are not read yet, or of which nothing is left. */
  readonly others?: ((value: string) => boolean) | undefined;
}

/** What the address chooses, or what of it does not count. */
export function chosenOf(
  asked: string | undefined,
  { options, usual, others = () => false }: Choices,
): { readonly value?: string; readonly ignored?: string } {
  if (asked === undefined || asked === usual) return {};
  return options.some(({ value }) => value === asked) || others(asked) ? { value: asked } : { ignored: asked };
}
