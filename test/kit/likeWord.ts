import { docx, family, inList, inStyle, list, lvl, p, style } from './office.ts'

const styles = [style('H1', 'heading 1'), style('H2', 'heading 2'), style('T', 'Title')].join('')
const numbering = family(1, lvl(0, 'bullet', '-'), lvl(1, 'bullet', '-')) + list(1, 1)

/** A text plan as somebody would have typed it in Word: with its styles and lists, or with nothing but paragraphs. */
export function likeWord(text: string, looks: 'styled' | 'plain'): Uint8Array {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (looks === 'plain') return docx(lines.map((line) => p(line)).join(''))
  return docx(lines.map(paragraph).join(''), { styles, numbering })
}

function paragraph(line: string): string {
  if (/^[一二三四五六七]、/.test(line)) return p(line, inStyle('H1'))
  if (/^\d\./.test(line)) return p(line, inStyle('H2'))
  return line.startsWith('-') ? p(line.slice(1), inList(1)) : p(line)
}
