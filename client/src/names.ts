const planEnding = /(?:\.[a-z_]+)?\.ya?ml$/

/** `annual-2.plan.yaml` where `annual.plan.yaml` exists. The settings of a programme have one name only. */
export function numbered(file: string, number: number): string | undefined {
  if (number === 1) return file
  const ending = endingOf(file)
  const stem = file.slice(0, file.length - ending.length)
  return stem === '' ? undefined : `${stem}-${number}${ending}`
}

/** What the file of a plan is called that was made of another: `Plan 2026.docx` as an impact analysis is `Plan 2026.bia.yaml`. */
export function nameAfter(source: string, usual: string): string {
  // A plan that was exported and comes back is not called `hospital.plan.plan.yaml`.
  const stem = source.replace(/\.[^.]*$/, '').replace(/\.(?:plan|bia|bcp|risk|records|registry)$/i, '')
  return stem.trim() === '' ? usual : `${stem}${endingOf(usual)}`
}

const endingOf = (file: string): string => planEnding.exec(file)?.[0] ?? ''
