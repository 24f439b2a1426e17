import type { SectionOutline } from './types.ts'

/** By what risks are judged, the register, what is done about them, and who took what is left. */
export const riskRegister: readonly SectionOutline[] = [
  {
    key: 'criteria',
    blocks: [
      { as: 'table', path: 'criteria.likelihood', columns: ['value', 'label', 'definition', 'frequency_from', 'frequency_to'] },
      { as: 'table', path: 'criteria.impact', columns: ['value', 'label', 'definition', 'money_from', 'money_to'] },
      { as: 'facts', path: 'criteria.appetite', keys: ['statement', 'max_level'] },
    ],
  },
  {
    key: 'register',
    blocks: [
      {
        as: 'table',
        path: 'risks',
        columns: ['id', 'title', 'category', 'owner', 'inherent.level', 'current.level', 'residual.level', 'target.level', 'status', 'next_review'],
      },
      { as: 'table', path: 'risks', title: 'causes', role: 'overview', columns: ['id', 'title', 'cause', 'event', 'consequence'] },
      {
        as: 'table',
        path: 'risks',
        title: 'controls',
        role: 'overview',
        rows: 'parents',
        nested: 'controls',
        columns: ['id', 'title', 'type', 'status', 'effectiveness', 'tested_on', 'owner'],
      },
      {
        as: 'table',
        path: 'risks',
        title: 'indicators',
        role: 'overview',
        rows: 'parents',
        nested: 'kris',
        columns: ['id', 'title|name', 'green', 'amber', 'red', 'frequency', 'owner'],
      },
    ],
  },
  {
    key: 'treatment',
    blocks: [
      {
        as: 'table',
        path: 'risks',
        title: 'treatment',
        role: 'overview',
        columns: ['id', 'title', 'treatment.option', 'treatment.due', 'contingency_plan'],
      },
      {
        as: 'table',
        path: 'risks',
        title: 'measures',
        role: 'overview',
        rows: 'parents',
        nested: 'treatment.actions',
        columns: ['id', 'title', 'owner', 'due', 'cost', '#state'],
      },
      {
        as: 'table',
        path: 'risks',
        title: 'acceptance',
        role: 'overview',
        columns: ['id', 'title', 'acceptance.by', 'acceptance.date', 'acceptance.until', 'acceptance.rationale'],
      },
      {
        as: 'table',
        path: 'risks',
        title: 'transfer',
        role: 'overview',
        columns: ['id', 'title', 'transfer.to', 'transfer.instrument', 'transfer.limit', 'transfer.expires'],
      },
    ],
  },
]
