import type { SectionOutline } from './types.ts'

/** Who and what the programme's documents speak of. */
export const registry: readonly SectionOutline[] = [
  {
    key: 'people',
    blocks: [
      { as: 'table', path: 'units', columns: ['id', 'name', 'head', 'parent', 'liaison'] },
      { as: 'table', path: 'roles', columns: ['id', 'name', 'holder', 'deputies', 'authority', 'spend_limit'] },
      { as: 'table', path: 'people', columns: ['id', 'name', 'title', 'unit', 'site', 'phones', 'email'] },
    ],
  },
  {
    key: 'places',
    blocks: [
      { as: 'table', path: 'sites', columns: ['id', 'name', 'type', 'address', 'region', 'seats', 'alternate_for', 'power_grid', 'carriers'] },
      { as: 'table', path: 'utilities', columns: ['id', 'name', 'type', 'provider', 'sites', 'backup', 'autonomy'] },
      { as: 'table', path: 'equipment', columns: ['id', 'name', 'site', 'qty', 'spares', 'lead_time', 'owner'] },
    ],
  },
  {
    key: 'technology',
    blocks: [
      { as: 'table', path: 'systems', columns: ['id', 'name', 'tier', 'site', 'rto', 'rpo', 'recovery_duration', 'availability', 'owner'] },
      {
        as: 'table',
        path: 'systems',
        title: 'dependencies',
        role: 'overview',
        columns: ['id', 'name', 'depends_on', 'supplier', 'hosting', 'instances'],
      },
      { as: 'table', path: 'datasets', columns: ['id', 'name', 'system', 'rpo', 'form', 'size_gb', 'classification', 'owner'] },
      { as: 'table', path: 'vital_records', columns: ['id', 'name', 'form', 'owner', 'copies'] },
      { as: 'table', path: 'channels', columns: ['id', 'name', 'type', 'system', 'supplier', 'carrier', 'out_of_band'] },
    ],
  },
  {
    key: 'suppliers',
    blocks: [
      {
        as: 'table',
        path: 'suppliers',
        columns: ['id', 'name', 'service', 'critical', 'contracted_rto', 'contracted_rpo', 'sla_availability', 'contract_end', 'alternates'],
      },
      { as: 'table', path: 'suppliers', title: 'contacts', role: 'overview', columns: ['id', 'name', 'contact', 'phones', 'email'] },
    ],
  },
  {
    key: 'scales',
    blocks: [
      { as: 'table', path: 'impact_types', columns: ['id', 'name', 'category', 'description', 'intolerable_from'] },
      { as: 'table', path: 'tiers', columns: ['id', 'name', 'rank', 'max_rto', 'max_rpo'] },
      { as: 'table', path: 'calendars', columns: ['id', 'name', 'timezone', 'hours'] },
      { as: 'table', path: 'calendars', title: 'freezes', role: 'overview', rows: 'parents', nested: 'freezes', columns: ['name', 'start', 'end'] },
      { as: 'table', path: 'calendars', title: 'peaks', role: 'overview', rows: 'parents', nested: 'peaks', columns: ['name', 'start', 'end'] },
    ],
  },
]
