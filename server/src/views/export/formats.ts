/** What a preview can be handed on as. */
export const exportFormats = ['html', 'pdf', 'md', 'docx', 'xlsx', 'csv', 'ics', 'svg', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]
