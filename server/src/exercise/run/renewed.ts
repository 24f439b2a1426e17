import type { ExerciseActivity, ExercisePlan, ExerciseStep, Run } from './types.ts'

/** The run on the plan as it is now. Steps that somebody has ticked, or written of, stay although the plan has them no more. */
export function renewed(run: Run, plan: ExercisePlan): Run {
  const touched = new Set(run.log.flatMap((entry) => ('step' in entry && entry.step !== undefined ? [entry.step] : [])))
  const now = new Set(plan.steps.map(({ id }) => id))
  const kept = run.plan.steps.filter(({ id }) => touched.has(id) && !now.has(id)).map((step): ExerciseStep => ({ ...step, gone: true }))
  const done = new Set(run.log.flatMap((entry) => (entry.is === 'done' ? [entry.step] : [])))
  return {
    ...run,
    plan: { ...plan, steps: [...plan.steps, ...kept], activities: activities(run.plan, plan, (step) => done.has(step) && !now.has(step)) },
  }
}

/** What was back when its step was done stays back, although that step is gone. */
function activities(before: ExercisePlan, plan: ExercisePlan, isKept: (step: string) => boolean): readonly ExerciseActivity[] {
  const back = new Map(before.activities.flatMap((one) => (one.step !== undefined && isKept(one.step) ? [[one.id, one] as const] : [])))
  const fresh = plan.activities.map((one): ExerciseActivity => {
    const old = back.get(one.id)
    return old?.step === undefined ? one : { ...one, step: old.step, way: old.way }
  })
  const named = new Set(plan.activities.map(({ id }) => id))
  return [...fresh, ...[...back.values()].filter(({ id }) => !named.has(id))]
}
