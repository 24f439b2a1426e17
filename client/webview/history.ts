/** Undo and redo of the document, by the chords that every editor knows. In a field they belong to the field. */
export function listenForHistory(ask: (step: 'undo' | 'redo') => void): void {
  document.addEventListener('keydown', (event) => {
    const step = stepOf(event)
    if (step === undefined || (event.target as Element | null)?.closest('input, select, textarea') != null) return
    event.preventDefault()
    event.stopPropagation()
    ask(step)
  })
}

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined
}
