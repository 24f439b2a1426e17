import type { SectionOutline } from './types.ts'

const objectives: SectionOutline = {
  key: 'objectives',
  blocks: [
    { as: 'table', path: 'objectives', columns: ['id', 'statement', 'metric', 'owner', 'due', 'evaluated_by'] },
    {
      as: 'table',
      path: 'tasks',
      title: 'keyTasks',
      role: 'overview',
      columns: ['id', 'title', 'description', 'importance', 'expected_result', 'objectives'],
    },
  ],
}

const work: SectionOutline = {
  key: 'work',
  blocks: [
    { as: 'table', path: 'tasks', title: 'schedule', columns: ['id', 'title', 'owner', 'start', 'end', 'resources', '#state'], nested: 'subtasks' },
    { as: 'table', path: 'milestones', columns: ['id', 'title', 'criterion', 'task', 'date', '#state'] },
    { as: 'table', path: 'resources', columns: ['id', 'name', 'type', 'detail', 'acquisition', 'needed_by', 'cost'] },
    { as: 'facts', path: 'resource_plan', keys: ['acquisition', 'allocation', 'note'] },
    {
      as: 'table',
      path: 'budget.lines',
      title: 'budget',
      columns: ['id', 'item', 'category', 'task', 'planned', 'committed', 'actual'],
      total: 'budget.total',
    },
    { as: 'facts', path: 'budget', keys: ['contingency', 'usage'] },
  ],
}

const risks: SectionOutline = {
  key: 'risks',
  blocks: [
    { as: 'table', path: 'risks', columns: ['id', 'title', 'category', 'impact', 'owner', 'treatment.option', 'treatment.due'] },
    {
      as: 'table',
      path: 'risks',
      title: 'measures',
      role: 'overview',
      columns: ['id', 'title', 'owner', 'due', 'status'],
      nested: 'treatment.actions',
    },
    { as: 'prose', path: 'assurance_measures.risks' },
  ],
}

const monitoring: SectionOutline = {
  key: 'monitoring',
  blocks: [
    { as: 'table', path: 'monitoring.mechanisms', columns: ['id', 'title', 'description', 'owner', 'frequency', 'escalation'] },
    { as: 'table', path: 'evaluation.criteria', columns: ['id', 'title', 'metric', 'method', 'frequency', 'owner', 'evaluator'] },
    { as: 'facts', path: 'evaluation', keys: ['time_points', 'methods'] },
    { as: 'table', path: 'audits', columns: ['id', 'title', 'date', 'scope', 'lead', 'status'] },
    { as: 'table', path: 'management_reviews', columns: ['id', 'title', 'date', 'chair', 'inputs', 'status'] },
    { as: 'table', path: 'actions', columns: ['id', 'action', 'source', 'owner', 'due', 'status'] },
    { as: 'prose', path: 'assurance_measures.monitoring' },
  ],
}

const communication: SectionOutline = {
  key: 'communication',
  blocks: [
    { as: 'table', path: 'interested_parties', columns: ['id', 'name', 'type', 'needs'] },
    { as: 'table', path: 'communication', columns: ['id', 'audience', 'content', 'channel', 'frequency', 'ad_hoc_trigger', 'sender'] },
    { as: 'table', path: 'collaboration', columns: ['id', 'title', 'way', 'division_of_work', 'tool'] },
    { as: 'prose', path: 'assurance_measures.collaboration' },
  ],
}

/** The seven sections in which annual plans are written. */
export const annualPlan: readonly SectionOutline[] = [
  {
    key: 'introduction',
    blocks: [
      { as: 'prose', path: 'introduction' },
      { as: 'facts', path: 'scope', keys: ['included'] },
      { as: 'table', path: 'scope.excluded', columns: ['item', 'reason'] },
      { as: 'table', path: 'context.issues', columns: ['type', 'text'] },
      { as: 'table', path: 'legal_requirements', columns: ['id', 'name', 'source', 'obligation', 'deadline', 'owner'] },
    ],
  },
  objectives,
  work,
  risks,
  monitoring,
  communication,
  {
    key: 'summary',
    blocks: [
      { as: 'prose', path: 'summary' },
      { as: 'list', path: 'outlook' },
    ],
  },
]
