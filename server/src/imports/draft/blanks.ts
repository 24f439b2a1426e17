import { standing } from '../../language/values/placeholders.ts'

/** A place that was left open, however it is marked; as it is written here. */
export function blankIn(text: string): string | undefined {
  const tidy = text.trim()
  if (standing(tidy) === 'placeholder') return tidy
  if (/^(?:d{1,2}|m{1,4}|y{2,4})(?:[-/. ](?:d{1,2}|m{1,4}|y{2,4})){1,2}$/i.test(tidy)) return `[${tidy}]`
  const inner = /^[(（]\s*([^()（）]+?)\s*[)）]$/.exec(tidy)?.[1]
  return inner !== undefined && standing(inner) === 'placeholder' ? inner : undefined
}

export const isBlank = (text: string): boolean => blankIn(text) !== undefined
