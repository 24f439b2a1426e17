/** A short fingerprint of a text, to tell whether it changed. It need not be safe against anybody. */
export function digest(text: string): string {
  let hash = 5381
  for (let index = 0; index < text.length; index++) hash = (hash * 33) ^ text.charCodeAt(index)
  return `${text.length}-${hash >>> 0}`
}
