import { useEffect, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
// eslint-disable-next-line no-restricted-syntax -- what useActForm is made of
import { get, useForm, type FieldPath, type FieldValues, type UseFormProps, type UseFormReturn } from 'react-hook-form';
import { ProblemNotice } from '../ui/loaded.js';
import { Notice } from '../ui/notice.js';
import { FieldLabels, newFieldLabels, useSaidOf } from './field-labels.js';
import type { Kept } from './kept-form.js';
import { KeptLine, KeptNotes } from './kept-notes.js';
import { useGuarded, type Refusal, type UserError } from './refusal.js';

/** The state of an {@link ActForm}: whatever is wrong, the reader is led to the summary, and from there to the fields. */
export function useActForm<Values extends FieldValues, Context = unknown>(
  props: Omit<UseFormProps<Values, Context>, 'shouldFocusError'>,
): UseFormReturn<Values, Context> {
  return useForm<Values, Context>({ ...props, shouldFocusError: false });
}

/**
 * Puts each error at the field that its path names, so the input of the form is best shaped like the input of the act.
 * @returns what names no field of the form: it is shown above it
 */
export function showAtFields<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  errors: readonly UserError[],
  fieldOf: (path: readonly string[]) => string = (path) => path.slice(1).join('.'),
): UserError[] {
  const values = form.getValues();
  return errors.filter(({ path, message }) => {
    const names = fieldOf(path).split('.');
    for (let length = names.length; length > 0; length -= 1) {
      const name = names.slice(0, length).join('.');
      if (name === '' || get(values, name) === undefined) continue;
      form.setError(name as FieldPath<Values>, { type: 'server', message });
      return false;
    }
    return true;
  });
}

/**
 * A form with everything that is wrong above it, each line leading to its field, and how what is typed is kept. Sending it twice at
 * once is not possible.
 */
export function ActForm<Values extends FieldValues>({
  form,
  onSubmit,
  refusal: refused,
  kept,
  children,
}: {
  readonly form: UseFormReturn<Values>;
  readonly onSubmit: (values: Values) => Promise<void>;
  readonly refusal?: Refusal | undefined;
  /** From `useKeptForm`, for a form whose input is kept. */
  readonly kept?: Kept | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const { errors, submitCount, isSubmitting } = form.formState;
  const [summary, setSummary] = useState<HTMLDivElement | null>(null);
  const [labels] = useState(newFieldLabels);
  const saidOf = useSaidOf();
  const [refusal, guarded] = useGuarded(refused);
  const tried = submitCount > 0 || refusal !== undefined;
  const lines = [
    ...messagesOf(errors as Record<string, unknown>).map(({ name, message }) => {
      const place = labels.of(name);
      return {
        name,
        message: saidOf(message, place?.label),
        go: place?.focus ?? (() => form.setFocus(name as FieldPath<Values>)),
      };
    }),
    ...(refusal?.userErrors ?? []).map(({ message }) => ({ name: undefined, message, go: undefined })),
  ];
  useEffect(() => {
    if (tried && !isSubmitting) summary?.focus();
  }, [tried, submitCount, isSubmitting, refusal, summary]);
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting) void guarded(() => form.handleSubmit(onSubmit)(event));
      }}
    >
      <p role="status" className="visually-hidden">
        {isSubmitting && t('form.sending')}
      </p>
      {tried && (lines.length > 0 || refusal?.problem) && (
        <div ref={setSummary} tabIndex={-1}>
          {lines.length > 0 && (
            <Notice tone="problem" title={t('form.summary')}>
              <ul>
                {lines.map(({ name, message, go }) => (
                  <li key={`${name} ${message}`}>
                    {go ? (
                      <a
                        href={`#${name}`}
                        onClick={(event) => {
                          event.preventDefault();
                          go();
                        }}
                      >
                        {message}
                      </a>
                    ) : (
                      message
                    )}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {refusal?.problem && <ProblemNotice problem={refusal.problem} />}
        </div>
      )}
      {kept && <KeptNotes kept={kept} />}
      <FieldLabels value={labels.take}>{children}</FieldLabels>
      {kept && <KeptLine kept={kept} />}
    </Form>
  );
}

/** All messages of a tree of errors with the names of their fields, in the order of the form. */
function messagesOf(errors: Record<string, unknown>, prefix = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key === 'ref' || typeof value !== 'object' || value === null) return [];
    const name = prefix + key;
    const { message } = value as { message?: unknown };
    const within = messagesOf(value as Record<string, unknown>, `${name}.`);
    return typeof message === 'string' && message !== '' ? [{ name, message }, ...within] : within;
  });
}
