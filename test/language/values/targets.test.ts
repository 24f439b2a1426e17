import { describe, expect, test } from 'vitest'
import { readTarget } from '../../../server/src/language/values/targets.ts'

const day = 86_400
const year = 365 * day
const hour = 3600

/** `>= 99.99 percent / 31536000` */
function shown(text: string): string {
  const reading = readTarget(text)
  if (!reading.ok) return `refused: ${reading.refusal}`
  const { operator, measure, window } = reading.value
  return [operator, measure.value, measure.unit, ...(window === undefined ? [] : ['/', window])].filter((part) => part !== undefined).join(' ')
}

describe('a target on one line', () => {
  test.each([
    ['99.99 % per year', `99.99 percent / ${year}`],
    ['99.99%', '99.99 percent'],
    ['>= 99.99 %', '>= 99.99 percent'],
    ['≥ 99.9% per month', `>= 99.9 percent / ${30 * day}`],
    ['≧ 99.99 %', '>= 99.99 percent'],
    ['≦ 30 分鐘', '<= 1800 duration'],
    ['> 95 %', '> 95 percent'],
    ['<= 30 min', '<= 1800 duration'],
    ['≤ 30 min', '<= 1800 duration'],
    ['< 5', '< 5 count'],
    ['= 3', '= 3 count'],
    ['exactly 3', '= 3 count'],
    ['2h', `${2 * hour} duration`],
    ['within 30 min', '<= 1800 duration'],
    ['within 4h', `<= ${4 * hour} duration`],
    ['at least 95 %', '>= 95 percent'],
    ['60 people', '60 count'],
    ['3 freezers', '3 count'],
    ['≤ 2 incidents per year', `<= 2 count / ${year}`],
    ['at least 1 per year', `>= 1 count / ${year}`],
    ['>= 1 per year', `>= 1 count / ${year}`],
    ['at most 2 per quarter', `<= 2 count / ${90 * day}`],
    ['more than 3 times a week', `> 3 count / ${7 * day}`],
    ['no more than 4 h', `<= ${4 * hour} duration`],
    ['99.9 % over 30d', `99.9 percent / ${30 * day}`],
    ['99.9 % in any 12 months', `99.9 percent / ${year}`],
    ['10', '10 count'],
    ['100 %', '100 percent'],
    ['not less than 95 %', '>= 95 percent'],
    ['not more than 4 h', `<= ${4 * hour} duration`],
    ['under 4 hours', `< ${4 * hour} duration`],
    ['twice a year', `2 count / ${year}`],
    ['at least once per quarter', `>= 1 count / ${90 * day}`],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))

  test.each([
    ['八小時內', `<= ${8 * hour} duration`],
    ['不超过八小时', `<= ${8 * hour} duration`],
    ['每年兩次', `2 count / ${year}`],
    ['2 小時內', `<= ${2 * hour} duration`],
    ['2小时内', `<= ${2 * hour} duration`],
    ['30 分鐘內', '<= 1800 duration'],
    ['30分钟以内', '<= 1800 duration'],
    ['不超过 30 分钟', '<= 1800 duration'],
    ['每年至少 1 次', `>= 1 count / ${year}`],
    ['每年至少 99.97 %', `>= 99.97 percent / ${year}`],
    ['每月不少于 2 次', `>= 2 count / ${30 * day}`],
    ['99.99 %/年', `99.99 percent / ${year}`],
    ['９９．９９％', '99.99 percent'],
    ['1 小時 48 分', `${108 * 60} duration`],
    ['95 % 以上', '>= 95 percent'],
    ['少於 5 次', '< 5 count'],
  ])('in Chinese: %s', (text, expected) => expect(shown(text)).toBe(expected))

  test.each([
    '',
    'good',
    '2 huors',
    '99 persent',
    '3 things that nobody has ever counted before',
    '>=',
    '%',
    'per year',
    '99.99 % and more',
    '5m',
    '2-4 h',
    '快',
    '尽快',
  ])('«%s» is refused', (text) => expect(shown(text)).toBe('refused: expected'))
})
