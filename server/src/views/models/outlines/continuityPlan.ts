import type { SectionOutline } from './types.ts'

const communication: SectionOutline = {
  key: 'warning',
  blocks: [
    { as: 'facts', path: 'communication_procedures', keys: ['spokesperson', 'deputy', 'media_strategy'] },
    { as: 'table', path: 'communication_procedures.call_tree', columns: ['person', 'alternate', 'calls', 'minutes'] },
    {
      as: 'table',
      path: 'communication_procedures.audiences',
      columns: ['party', 'trigger', 'deadline', 'message', 'message_approved_by', 'channel', 'sender'],
    },
    {
      as: 'table',
      path: 'communication_procedures.regulator_notices',
      columns: ['authority', 'requirement', 'stage', 'deadline', 'content', 'sender', 'channel'],
    },
    { as: 'facts', path: 'communication_procedures.inbound', keys: ['hotline', 'channel', 'hours', 'owner', 'warnings', 'log'] },
    { as: 'list', path: 'communication_procedures.backup_channels' },
    { as: 'table', path: 'contacts', columns: ['name', 'type', 'person', 'phones', 'email', 'note'] },
  ],
}

const recovery: SectionOutline = {
  key: 'recovery',
  blocks: [
    { as: 'table', path: 'phases', columns: ['id', 'name', 'type', 'goal', 'lead', 'ends_when'] },
    { as: 'table', path: 'steps', columns: ['id', 'title', 'phase', 'owner', 'depends_on', 'start_after', 'duration', 'recovers', 'verification'] },
    { as: 'table', path: 'steps', title: 'instructions', role: 'overview', columns: ['id', 'title', 'instruction', 'expected_result', 'rollback'] },
    { as: 'table', path: 'workarounds', columns: ['activity', 'procedure', 'forms', 'max_duration', 'owner'] },
    { as: 'table', path: 'resource_requirements', columns: ['type', 'ref', 'quantity', 'unit', 'by'] },
    { as: 'table', path: 'interdependencies', columns: ['with', 'description'] },
    { as: 'facts', path: 'reporting', keys: ['to', 'frequency', 'template', 'log'] },
  ],
}

const data: SectionOutline = {
  key: 'data',
  blocks: [
    { as: 'table', path: 'dr.sites', columns: ['site', 'type', 'hosts', 'capacity_percent', 'distance_km', 'provisioning', 'automated'] },
    { as: 'table', path: 'dr.recovery_order', columns: ['system', 'tier', 'rto', 'rpo', 'after', 'duration', 'owner', 'runbook'] },
    { as: 'table', path: 'dr.replication', columns: ['dataset', 'mode', 'lag', 'from', 'to', 'failover', 'failback'] },
    { as: 'table', path: 'backup.policies', columns: ['id', 'title', 'datasets', 'method', 'interval', 'retention', 'encryption', 'owner'] },
    { as: 'table', path: 'backup.restore_tests', columns: ['id', 'title', 'dataset', 'date', 'scope', 'result', 'rta', 'rpa'] },
  ],
}

/** From what a plan is for to the return to normal: the order in which people need it. */
export const continuityPlan: readonly SectionOutline[] = [
  {
    key: 'purpose',
    blocks: [
      { as: 'prose', path: 'purpose' },
      { as: 'facts', path: '', keys: ['plan_type', 'scope', 'applies_to'] },
      { as: 'list', path: 'objectives' },
      { as: 'list', path: 'assumptions' },
      { as: 'table', path: 'covers', columns: ['activity', 'rto', 'rpo', 'mbco', 'strategies', 'bia', 'bia_version'] },
      { as: 'table', path: 'loss_scenarios', columns: ['type', 'description', 'lost'] },
    ],
  },
  {
    key: 'activation',
    blocks: [
      { as: 'facts', path: 'activation', keys: ['authority', 'target', 'process'] },
      { as: 'table', path: 'activation.criteria', columns: ['id', 'indicator', 'operator', 'threshold', 'for', 'level', 'decided_by'] },
      { as: 'table', path: 'activation.levels', columns: ['id', 'name', 'from', 'to', 'action', 'authority'] },
    ],
  },
  {
    key: 'teams',
    blocks: [
      { as: 'table', path: 'teams', columns: ['id', 'name', 'level', 'reports_to', 'meets_at', 'meets_online', 'quorum'] },
      {
        as: 'table',
        path: 'teams',
        title: 'members',
        role: 'overview',
        rows: 'parents',
        nested: 'roles',
        columns: ['name|role', 'primary', 'alternates', 'duties'],
      },
      { as: 'facts', path: 'life_safety', keys: ['evacuation', 'assembly_points', 'headcount_method', 'welfare', 'environment'] },
    ],
  },
  communication,
  recovery,
  data,
  {
    key: 'return',
    blocks: [
      { as: 'facts', path: 'stand_down', title: 'standDown', keys: ['criteria', 'authority', 'steps'] },
      { as: 'facts', path: 'return_to_normal', keys: ['criteria', 'steps', 'data_reconciliation', 'owner', 'post_incident_review_within'] },
      { as: 'table', path: 'exercise_history', columns: ['exercise', 'date', 'result'] },
    ],
  },
]
