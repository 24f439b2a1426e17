import type { XmlEvents } from './xml.ts'

/** The same content for newer and for older programs: the first branch that a part gives is read, the others say it again. */
export function oneBranch(events: XmlEvents): XmlEvents {
  const taken: boolean[] = []
  let passedOver = 0
  const isBranch = (name: string): boolean => name === 'Choice' || name === 'Fallback'
  return {
    open: (name, attributes) => {
      if (passedOver > 0) passedOver++
      else if (name === 'AlternateContent') taken.push(false)
      else if (!isBranch(name) || taken.length === 0) events.open(name, attributes)
      else if (taken.at(-1) === true) passedOver = 1
      else taken[taken.length - 1] = true
    },
    close: (name) => {
      if (passedOver > 0) passedOver--
      else if (name === 'AlternateContent') taken.pop()
      else if (!isBranch(name) || taken.length === 0) events.close(name)
    },
    text: (text) => {
      if (passedOver === 0) events.text(text)
    },
  }
}
