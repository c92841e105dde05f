import type { UseFormReturn } from 'react-hook-form';
import type { ProjectFormValues } from './values.js';

/** What every step of the form gets. */
export interface StepProps {
  readonly form: UseFormReturn<ProjectFormValues>;
}
