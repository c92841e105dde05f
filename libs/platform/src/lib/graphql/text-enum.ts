import { registerEnumType } from '@nestjs/graphql';

/** Declares a GraphQL enum whose values are their own names, each described. */
export function textEnum<const T extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  values: T,
) {
  const members = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [K in keyof T & string]: K };
  registerEnumType(members, {
    name,
    description,
    valuesMap: Object.fromEntries(Object.entries(values).map(([key, text]) => [key, { description: text }])) as never,
  });
  return members;
}
