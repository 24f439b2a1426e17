/** What a preview can be handed on as. */
export const exportFormats = ['html', 'md', 'docx', 'svg', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]
