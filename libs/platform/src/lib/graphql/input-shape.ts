import { assertNoViolations, type Violation } from '@chengjie/kernel';
import { Inject, Injectable, Optional, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { INPUT_CHECK, type InputCheck, type InputClass } from './input-class.js';
import { withStoredTexts } from './stored-texts.js';
import { INVALID_INPUT } from './user-errors.js';

/**
 * Takes the texts of a mutation's `input` as they are stored, checks its shape and throws every violation at once, as the acts'
 * other errors are.
 */
@Injectable()
export class InputShapePipe implements PipeTransform {
  constructor(@Optional() @Inject(INPUT_CHECK) private readonly keepsRules: InputCheck = () => false) {}

  transform(value: unknown, { metatype }: ArgumentMetadata): unknown {
    if (!metatype || typeof value !== 'object' || value === null) return value;
    const type = metatype as InputClass;
    const input = withStoredTexts(type, value);
    if (!this.keepsRules(type, input)) assertNoViolations(shapeViolations(type, input));
    return input;
  }
}

/** All that is wrong with an input, and where. */
export function shapeViolations(type: InputClass, value: object): Violation[] {
  const errors = validateSync(plainToInstance(type, value), { forbidUnknownValues: false });
  return errors.flatMap((error) => violationsOf(error, []));
}

function violationsOf(error: ValidationError, parent: readonly string[]): Violation[] {
  const path = [...parent, error.property];
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]): Violation => {
    const text = error.contexts?.[constraint] as { zh: string; en: string } | undefined;
    return { code: INVALID_INPUT, path, params: { zh: text?.zh ?? message, en: text?.en ?? message } };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => violationsOf(child, path))];
}
