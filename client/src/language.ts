/** The language id of all plan kinds. */
export const languageId = 'continuity'

/** The values of `kind` that are ours. */
export const kinds: readonly string[] = ['annual_plan', 'bia', 'continuity_plan', 'risk_register', 'records', 'registry', 'continuity_config']

/** Every file that belongs to a programme, as a glob for watchers. */
export const planFiles = '**/{*.{plan,bia,bcp,risk,records,registry}.{yaml,yml},.continuity.{yaml,yml}}'

/** Whether a file of this name belongs to a programme. */
export const isPlanFile = (name: string): boolean => /^\.continuity\.ya?ml$|.\.(plan|bia|bcp|risk|records|registry)\.ya?ml$/.test(name)

// Far enough for a licence comment above the first key, near enough to cost nothing in a large file.
const headLines = 40
const ownKind = new RegExp(`^kind:[ \\t]+["']?(${kinds.join('|')})["']?[ \\t]*(?:#.*)?$`, 'm')

/** The kind that a YAML text declares in its first lines, if it is one of ours: others use `kind:` too. */
export function declaredKind(text: string): string | undefined {
  const head = text.split(/\r?\n/, headLines).join('\n')
  return ownKind.exec(head)?.[1]
}
