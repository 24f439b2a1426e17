import type { SectionOutline } from './types.ts'

/** What happened and what came of it. */
export const records: readonly SectionOutline[] = [
  {
    key: 'exercised',
    blocks: [
      { as: 'table', path: 'exercises', columns: ['id', 'title', 'type', 'date', 'duration', 'plans', 'rating', 'status'] },
      {
        as: 'table',
        path: 'exercises',
        title: 'measured',
        role: 'overview',
        rows: 'parents',
        nested: 'measured',
        columns: ['title|of', 'date', 'rto', 'rta', 'rpo', 'rpa', 'capacity'],
      },
      {
        as: 'table',
        path: 'exercises',
        title: 'exerciseAims',
        role: 'overview',
        rows: 'parents',
        nested: 'objectives',
        columns: ['id', 'title|statement', 'target', 'actual', 'met'],
      },
      { as: 'table', path: 'exercises', title: 'outcomes', role: 'overview', columns: ['id', 'title', 'scenario', 'summary', 'strengths'] },
      { as: 'table', path: 'restore_tests', columns: ['id', 'title', 'dataset', 'date', 'scope', 'result', 'rta', 'rpa', 'integrity_checked'] },
      { as: 'table', path: 'training', columns: ['id', 'course', 'audience', 'mandatory', 'valid_for', 'population', 'target'] },
      {
        as: 'table',
        path: 'training',
        title: 'sessions',
        role: 'overview',
        rows: 'parents',
        nested: 'sessions',
        columns: ['course|date', 'invited', 'attended', 'passed', 'evidence'],
      },
    ],
  },
  {
    key: 'incidents',
    blocks: [
      {
        as: 'table',
        path: 'incidents',
        columns: ['id', 'title', 'start', 'end', 'downtime', 'affected', 'cause', 'plan_activated', 'activation_time'],
      },
      {
        as: 'table',
        path: 'incidents',
        title: 'measured',
        role: 'overview',
        rows: 'parents',
        nested: 'measured',
        columns: ['title|of', 'rto', 'rta', 'rpo', 'rpa'],
      },
      { as: 'table', path: 'incidents', title: 'lessons', role: 'overview', rows: 'parents', nested: 'lessons', columns: ['title|text', 'action'] },
    ],
  },
  {
    key: 'assurance',
    blocks: [
      { as: 'table', path: 'audits', columns: ['id', 'title', 'date', 'scope', 'lead', 'auditors', 'conclusion'] },
      { as: 'table', path: 'reviews', columns: ['id', 'title', 'type', 'date', 'chair', 'inputs', 'outputs'] },
      { as: 'table', path: 'changes', columns: ['id', 'title', 'type', 'date', 'description', 'affects'] },
    ],
  },
  {
    key: 'improvement',
    blocks: [
      { as: 'table', path: 'findings', columns: ['id', 'text', 'source', 'severity', 'root_cause', 'recommendation', 'owner', 'due', 'status'] },
      { as: 'table', path: 'actions', columns: ['id', 'action', 'source_ref', 'owner', 'due', 'status', 'verified_on', 'effective'] },
    ],
  },
]
