import { ActForm, showAtFields, useActForm } from '@chengjie/portal-ui/form/act-form';
import type { Refusal, UserError } from '@chengjie/portal-ui/form/refusal';
import { useDateFault } from '@chengjie/portal-ui/form/date-fields';
import { useKeptForm, type KeptAs } from '@chengjie/portal-ui/form/kept-form';
import { useNumberFault } from '@chengjie/portal-ui/form/number-fields';
import { useTextFault } from '@chengjie/portal-ui/form/text-length';
import { Button, ButtonRow } from '@chengjie/portal-ui/ui/button';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import '../../../api/terms.texts.js';
import styles from './form.module.css';
import './form.texts.js';
import { InWordsOfProject } from '../../../shared/projects/in-words-of-project.js';
import { ConflictNotice, CopiedNotice, OlderNotice } from './form-notices.js';
import { isMissing, problemsOf } from './problems.js';
import type { ProjectFormDraftQuery } from './project-form.generated.js';
import './saving.texts.js';
import { fieldOf, firstStepOf, stepResolver, type StepContext } from './step-errors.js';
import { StepList } from './step-list.js';
import { StepOnShow } from './step-on-show.js';
import { neighbour, stepOf, STEPS, stepStates } from './steps.js';
import { useRules } from './use-rules.js';
import { useRulesAgainst } from './use-rules-against.js';
import { useSave, type SavedDraft } from './use-save.js';
import { useStep } from './use-step.js';
import { copyOf, emptyValues, valuesOf, type ProjectFormValues } from './values.js';

/** A draft as the server has it. */
export type Draft = NonNullable<ProjectFormDraftQuery['project']>;

export interface ProjectFormProps {
  /** Which of the projects that are begun and not saved yet it is; none for a saved draft. */
  readonly slot?: string;
  /** Jurisdiction of the buyer, where a new form starts. */
  readonly regionCode: string;
  /** The draft to change; none for a new one. */
  readonly draft?: Draft;
  /** The earlier project with whose terms a new one begins. */
  readonly copied?: Draft;
  /** Reads the draft anew, when somebody else has changed it. */
  readonly reread?: () => Promise<Draft | undefined>;
}

/** Which of several new drafts of one kind it is: copies of a project are kept apart from others, and from empty forms. */
function newDraft(slot: string, copied: Draft | undefined): KeptAs {
  return ['createProject', ...(copied ? ['copy', copied.id] : []), slot];
}

/** What a buyer tells several drafts apart by. */
const titleIn = ({ terms }: ProjectFormValues) => terms.title;

/** The guided form of a project. What is typed stays while one goes back and forth, and is kept when the page goes. */
export function ProjectForm({ slot = '', regionCode, draft, copied, reread }: ProjectFormProps) {
  const { t } = useTranslation(['projectForm', 'projectSaving']);
  const navigate = useNavigate();
  const faultOf = useNumberFault();
  const dayFaultOf = useDateFault();
  const textFaultOf = useTextFault();
  const { step, goTo, heading } = useStep();
  const [saved, setSaved] = useState<SavedDraft | undefined>(draft);
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const fresh = draft ? valuesOf(draft) : copied ? copyOf(copied) : emptyValues(regionCode);
  const form = useActForm<ProjectFormValues, StepContext>({
    defaultValues: fresh,
    resolver: stepResolver,
    context: {
      step,
      messageOf: (problem) => {
        if (problem.text === 'day') return dayFaultOf(problem.fault);
        if (problem.text === 'typed') return textFaultOf(problem.typed, problem.bounds) ?? '';
        if (problem.text === 'twice') return t('problem.twice', { other: problem.other });
        return problem.fault ? faultOf(problem.fault) : t(`problem.${problem.text}`, { sum: problem.sum ?? '' });
      },
    },
  });
  const kept = useKeptForm(form, draft ? ['updateProject', draft.id] : newDraft(slot, copied), { called: titleIn });
  const terms = useWatch({ control: form.control, name: 'terms' });
  const version = useWatch({ control: form.control, name: 'version' });
  const rules = useRules(terms.regionCode);
  useRulesAgainst(copied !== undefined, { form, pack: rules.pack, restored: kept.state?.restored, tell: setRefused });
  const { save, conflict, settle, pending } = useSave(rules.pack);
  const problems = problemsOf(terms);
  const tried = Object.keys(form.formState.errors).length > 0;
  const states = stepStates(
    problems.map(({ path }) => path),
    [
      ...refused.map(({ path }) => fieldOf(path)),
      ...problems
        .filter((problem) => (stepOf(problem.path) === step ? tried : !isMissing(problem)))
        .map(({ path }) => path),
    ],
  );

  useEffect(() => {
    // What the server refused stands at its field when one comes to the field's step.
    form.clearErrors();
    const here = refused.filter(({ path }) => stepOf(fieldOf(path)) === step);
    showAtFields(form, here, (path) => `terms.${fieldOf(path)}`);
  }, [form, step, refused]);

  async function saveAndGo(to: 'publish' | 'manage', as: SavedDraft | undefined) {
    const outcome = await save(form.getValues(), as);
    if (outcome.done) {
      kept.forget();
      await navigate(`/desk/projects/${outcome.reference}${to === 'publish' ? '/publish' : ''}`);
      return;
    }
    if (outcome.conflict) return;
    const placed = outcome.userErrors.filter(({ path }) => stepOf(fieldOf(path)) !== undefined);
    setRefused(placed);
    setRefusal({ ...outcome, userErrors: outcome.userErrors.filter((error) => !placed.includes(error)) });
    const first = firstStepOf(placed, STEPS);
    if (first) goTo(first);
  }

  async function submit() {
    if (step === 'check') return saveAndGo('publish', saved);
    setRefused(refused.filter(({ path }) => stepOf(fieldOf(path)) !== step));
    setRefusal(undefined);
    goTo(neighbour(step, 1) ?? 'check');
  }

  async function takeTheirs() {
    const theirs = await reread?.();
    if (!theirs) return;
    kept.forget();
    setRefused([]);
    form.reset(valuesOf(theirs));
    setSaved(theirs);
    settle();
  }

  const before = neighbour(step, -1);
  return (
    <>
      {copied && <CopiedNotice of={copied} refused={refused} />}
      {saved && version !== saved.version && <OlderNotice />}
      {conflict && (
        <ConflictNotice
          pending={pending}
          onMine={() => void reread?.().then((theirs) => theirs && saveAndGo('manage', theirs))}
          onTheirs={() => void takeTheirs()}
        />
      )}
      <div className={styles.layout}>
        <StepList current={step} states={states} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {t(`steps.${step}`)}
          </h2>
          <ActForm form={form} onSubmit={submit} refusal={refusal} kept={kept}>
            <InWordsOfProject of={terms}>
              <StepOnShow step={step} form={form} rules={rules} />
            </InWordsOfProject>
            <ButtonRow>
              {before && (
                <Button variant="secondary" onPress={() => goTo(before)}>
                  {t('back')}
                </Button>
              )}
              {step !== 'check' && <Button type="submit">{t('next')}</Button>}
              {step === 'check' && problems.length === 0 && (
                <>
                  <Button type="submit" pending={pending}>
                    {t('projectSaving:check.saveAndPublish')}
                  </Button>
                  <Button
                    variant="secondary"
                    pending={pending}
                    onPress={() => void form.handleSubmit(() => saveAndGo('manage', saved))()}
                  >
                    {t('projectSaving:check.save')}
                  </Button>
                </>
              )}
            </ButtonRow>
          </ActForm>
        </div>
      </div>
    </>
  );
}
