import type { SectionOutline } from './types.ts'

/** How the analysis was made, what it found about products and activities, and what follows. */
export const bia: readonly SectionOutline[] = [
  {
    key: 'method',
    blocks: [
      { as: 'facts', path: 'method', keys: ['approach', 'sources', 'as_of', 'assumptions', 'worst_case_timing'] },
      { as: 'facts', path: '', keys: ['clock', 'clock_starts', 'calendar', 'time_frames'] },
      { as: 'table', path: 'impact_types', columns: ['id', 'name', 'category', 'description', 'intolerable_from'] },
      {
        as: 'table',
        path: 'impact_types',
        title: 'levels',
        role: 'overview',
        rows: 'parents',
        nested: 'levels',
        columns: ['name|value', 'label', 'criteria', 'money_from', 'money_to'],
      },
    ],
  },
  { key: 'products', blocks: [{ as: 'table', path: 'products', columns: ['id', 'name', 'customers', 'mtpd', 'rationale', 'approved_by'] }] },
  {
    key: 'activities',
    blocks: [
      { as: 'table', path: 'activities', title: 'times', columns: ['id', 'name', 'tier', 'mtpd', 'rto', 'wrt', 'rpo', 'mbco.percent', 'owner'] },
      {
        as: 'table',
        path: 'activities',
        title: 'work',
        role: 'overview',
        columns: ['id', 'name', 'description', 'unit', 'sites', 'products', 'deputy'],
      },
      { as: 'table', path: 'activities', title: 'reasons', role: 'overview', columns: ['id', 'name', 'mtpd_rationale', 'mbco.description'] },
      {
        as: 'table',
        path: 'activities',
        title: 'peaks',
        role: 'overview',
        rows: 'parents',
        nested: 'peaks',
        columns: ['name', 'start', 'end', 'mtpd', 'rto', 'mbco', 'note'],
      },
      {
        as: 'table',
        path: 'activities',
        title: 'dependencies',
        role: 'overview',
        rows: 'parents',
        nested: 'dependencies',
        columns: ['name|on', 'type', 'strength', 'needed_by', 'rpo', 'capacity_without', 'alternative'],
      },
      {
        as: 'table',
        path: 'activities',
        title: 'resources',
        role: 'overview',
        rows: 'parents',
        nested: 'resources',
        columns: ['name|ref', 'type', 'normal_quantity', 'unit', 'reason'],
      },
      {
        as: 'table',
        path: 'activities',
        title: 'workarounds',
        role: 'overview',
        columns: ['id', 'name', 'workaround.description', 'workaround.max_duration', 'workaround.capacity'],
      },
    ],
  },
  {
    key: 'strategies',
    blocks: [
      { as: 'table', path: 'strategies', columns: ['id', 'name', 'type', 'for', 'achieves.rto', 'achieves.rpo', 'max_sustain', 'status', 'owner'] },
      { as: 'table', path: 'strategies', title: 'reasons', role: 'overview', columns: ['id', 'name', 'description', 'rationale'] },
      {
        as: 'table',
        path: 'strategies',
        title: 'rejected',
        role: 'overview',
        rows: 'parents',
        nested: 'rejected_options',
        columns: ['name|option', 'reason'],
      },
    ],
  },
  {
    key: 'conclusions',
    blocks: [
      { as: 'prose', path: 'conclusions' },
      { as: 'facts', path: 'endorsement', keys: ['approved_by', 'date', 'findings'] },
    ],
  },
]
