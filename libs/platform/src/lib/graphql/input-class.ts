/** A class of inputs. */
export type InputClass = new () => object;

const NESTED = Symbol('class of nested inputs');

/** Tells of which class the inputs in a field are. */
export const InputsOf = (type: () => InputClass): PropertyDecorator => Reflect.metadata(NESTED, type);

/** The class of the inputs in a field, if it holds any. */
export function nestedInputClass(type: InputClass, property: string): InputClass | undefined {
  return (Reflect.getMetadata(NESTED, type.prototype as object, property) as (() => InputClass) | undefined)?.();
}

/** Nest token of an {@link InputCheck}; without one each input is checked by class-validator. */
export const INPUT_CHECK = Symbol('InputCheck');

/** Whether an input surely keeps the rules of its class; if not, class-validator is asked what is wrong. */
export type InputCheck = (type: InputClass, input: unknown) => boolean;
