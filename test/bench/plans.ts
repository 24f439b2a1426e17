import { random } from '../kit/random.ts'

/** A plan of about so many lines, with the registry that its owners are in. The same for the same figures, everywhere. */
export interface BigPlan {
  readonly plan: string
  readonly registry: string
  readonly lines: number
}

const people = Array.from({ length: 60 }, (_, index) => `p-${index + 1}`)

const verbs = ['Review', 'Test', 'Restore', 'Train', 'Audit', 'Exercise', 'Document', 'Replace']
const things = [
  'the backup of the order system',
  'the call tree',
  'the diesel generator',
  '倉儲管理系統',
  '备用数据中心',
  'the second supplier',
  'the crisis room',
  'the evacuation plan',
]
const categories = ['bia', 'risk_assessment', 'strategy', 'bcp', 'drp', 'training', 'exercise', 'audit', 'maintenance', 'supplier']

const header = `kind: annual_plan
schema_version: 1
document:
  id: big-plan
  title: Annual plan of a large company
  language: en
  version: 1.0
  status: draft
  prepared_by: p-1
  prepared_on: 2025-12-01
period: { start: 2026-01-01, end: 2026-12-31 }
objectives:
  - id: O1
    type: availability
    statement: The order system is there.
    metric: 99.9 % per year
    applies_to: [orders]
    owner: p-2
    due: 2026-12-31
  - id: O2
    type: recovery_time
    statement: Orders are back in four hours.
    metric: 4h
    applies_to: [orders]
    owner: p-3
    due: 2026-12-31
monitoring:
  mechanisms:
    - { id: MM1, type: office, title: Continuity office, frequency: daily, owner: p-1 }
evaluation:
  criteria:
    - { id: C1, title: Recovery time, objective: O2, metric: 4h, method: test, frequency: quarterly, owner: p-4, evaluator: p-5 }
communication:
  - { id: K1, audience: { text: Management }, content: Progress, channel: [mail], frequency: monthly, sender: p-1 }
tasks:
`

const two = (figure: number): string => String(figure).padStart(2, '0')

/** A seeded plan: tasks with subtasks, owners in the registry, dates in the period, prose in three languages. */
export function bigPlan(lines: number, seed = 20260715): BigPlan {
  const next = random(seed)
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? ''
  const parts: string[] = [header]
  const milestones: string[] = []
  let written = header.split('\n').length
  for (let task = 1; written < lines * 0.9; task++) {
    const id = `T${task}`
    const month = 1 + next(8)
    // Now and then something is still to be filled in, so that there is something to find.
    const owner = next(20) === 0 ? '[name]' : pick(people)
    const text = taskText({ id, month, owner, subtasks: 1 + next(3) }, pick)
    parts.push(text)
    written += text.split('\n').length - 1
    if (task % 3 === 0)
      milestones.push(`  - { id: M${task}, title: ${pick(verbs)} done, date: 2026-${two(month + 2)}-15, task: ${id}, status: planned }\n`)
  }
  const risks = Array.from({ length: Math.max(1, Math.floor((lines - written - milestones.length) / 10)) }, (_, index) => riskText(index + 1, pick))
  const plan = `${parts.join('')}milestones:\n${milestones.join('')}risks:\n${risks.join('')}`
  return { plan, registry: registryText(), lines: plan.split('\n').length }
}

/** A plan of about so many lines with so many milestones in it. */
export function timelinePlan(lines: number, milestones: number): string {
  const { plan } = bigPlan(lines - milestones)
  const more = Array.from({ length: milestones }, (_, index) => {
    const day = `2026-${two(1 + (index % 12))}-${two(1 + (index % 28))}`
    return `  - { id: X${index + 1}, title: Step ${index + 1}, date: ${day}, status: planned }\n`
  })
  return plan.replace('\nmilestones:\n', `\nmilestones:\n${more.join('')}`)
}

interface TaskFigures {
  readonly id: string
  readonly month: number
  readonly owner: string
  readonly subtasks: number
}

function taskText({ id, month, owner, subtasks }: TaskFigures, pick: (list: readonly string[]) => string): string {
  const children = Array.from(
    { length: subtasks },
    (_, index) => `      - id: ${id}.${index + 1}
        title: ${pick(verbs)} ${pick(things)}
        owner: ${pick(people)}
        start: 2026-${two(month)}-${two(3 + index)}
        end: 2026-${two(month + 1)}-${two(10 + index)}
        status: planned
`,
  )
  return `  - id: ${id}
    title: ${pick(verbs)} ${pick(things)}
    category: ${pick(categories)}
    objectives: [O1, O2]
    description: ${pick(verbs)} ${pick(things)} and say what was found. # see the minutes
    expected_result: >-
      A report that names what is missing,
      以及誰在何時補上。
    owner: ${owner}
    deputy: ${pick(people)}
    start: 2026-${two(month)}-01
    end: 2026-${two(month + 2)}-28
    status: in_progress
    progress: 40 %
    resources: [${pick(people)}, { text: 'a room, for two days' }]
    subtasks:
${children.join('')}`
}

const riskText = (index: number, pick: (list: readonly string[]) => string): string => `  - id: R${index}
    title: ${pick(things)} fails
    category: technology
    impact: Orders wait.
    owner: ${pick(people)}
    affects: [orders]
    treatment:
      option: mitigate
      due: 2026-10-30
      actions: [{ id: R${index}.1, title: Buy a spare, owner: ${pick(people)}, due: 2026-09-30, status: planned }]
`

const registryText = (): string => `kind: registry
document: { id: big-registry, title: Registry, status: in_force }
people:
${people.map((id, index) => `  - { id: ${id}, name: Person ${index + 1}, phones: ['0912 300 ${100 + index}'] }`).join('\n')}
systems:
  - { id: orders, name: Order system, owner: p-2, rto_capability: 3h }
`
