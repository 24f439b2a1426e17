/** A draft that is complete: nothing of it is a finding. */
export const soundPlan: string = `kind: annual_plan
schema_version: 1
document:
  id: plan-2026
  title: Plan 2026
  status: draft
  prepared_by: wang
  prepared_on: 2025-12-01
period:
  start: 2026-01-01
  end: 2026-12-31
objectives:
  - id: O1
    statement: Recover in time.
    metric: 2h
tasks:
  - id: T1
    title: Analysis
    category: bia
    owner: wang
    start: 2026-02-01
    end: 2026-03-31
    subtasks:
      - id: T1.1
        title: Interviews
milestones:
  - id: M1
    title: Analysis approved
    date: 2026-03-31
monitoring:
  mechanisms:
    - id: MM1
      title: Office
evaluation:
  criteria:
    - id: C1
      title: Recovery time
      metric: 2h
communication:
  - id: K1
    audience: { text: Management }
    content: Progress
    channel: [mail]
    frequency: monthly
registry:
  people:
    - id: wang
      name: 王小明
`

/** The sound plan with a piece of it replaced; the piece must be there. */
export function planWith(piece: string, by: string): string {
  if (!soundPlan.includes(piece)) throw new Error(`the plan has no «${piece}»`)
  return soundPlan.replace(piece, () => by)
}

/** The sound plan with a line added to its first task. */
export const withTaskLine = (line: string): string => planWith('    owner: wang\n', `    owner: wang\n    ${line}\n`)
