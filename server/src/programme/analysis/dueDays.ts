import type { AnnualPlan, AnnualPlanTask } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { type CivilDay, civilDate } from '../../language/values/civil.ts'

/** Days by which something is to be done, or on which people meet; not those of exercises, which are often held when nobody works. */
export function dueDays({ objectives, tasks, milestones, actions, audits, management_reviews: reviews }: AnnualPlan): readonly Located<CivilDay>[] {
  const exercises = new Set(tasks.filter(isExercise).flatMap(({ id, subtasks }) => [id?.value, ...subtasks.map((step) => step.id?.value)]))
  const works = tasks.filter((task) => isOpen(task) && !isExercise(task)).flatMap((task) => [task, ...task.subtasks.filter(isOpen)])
  const points = milestones.filter(({ exercise, task, status }) => isOpen({ status }) && !exercise && !exercises.has(task?.value))
  const deadlines = [...objectives.map(({ due }) => due), ...works.map(({ end }) => end), ...points.map(({ date }) => date)]
  const all = [...deadlines, ...actions.filter(isOpen).map(({ due }) => due)].flatMap((day) => day ?? [])
  const meetings = [...audits, ...reviews].filter(isOpen).flatMap(({ date }) => date ?? [])
  return [...all.filter(({ value }) => !endsMonth(value)), ...meetings]
}

const isExercise = ({ category }: AnnualPlanTask): boolean => category?.value === 'exercise'

const settled: ReadonlySet<string> = new Set(['done', 'cancelled', 'achieved', 'missed', 'verified', 'postponed'])

const isOpen = ({ status }: { readonly status?: Located<string> | undefined }): boolean => !(status && settled.has(status.value))

/** «By the end of May» means the month, whatever day its last one is. */
const endsMonth = (day: CivilDay): boolean => civilDate(day + 1).day === 1
