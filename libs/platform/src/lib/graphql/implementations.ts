import type { Type } from '@nestjs/common';

const implementations: Type<object>[] = [];

/** Notes a type that no field names, since fields name the interface that it implements. */
export function implementing(type: Type<object>): void {
  implementations.push(type);
}

/** All of those, once all libs are loaded. */
export function allImplementations(): Type<object>[] {
  return [...implementations];
}
