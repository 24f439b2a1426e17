import { describe, expect, test } from 'vitest'
import { type WhatIf, whatIf } from '../../../server/src/programme/analysis/whatIf.ts'
import { exampleProgramme } from '../../views/fixtures/programmes.ts'

// Every expected figure is a sum of figures in examples/bank, written out beside it. Minutes from the disruption.
const bank = exampleProgramme('bank')

interface Row {
  readonly ready: number | 'never'
  readonly back: number | 'never'
  readonly margin: number | 'breached'
}

const minutes = (seconds: number): number => seconds / 60

function rows({ stopped }: WhatIf): Readonly<Record<string, Row>> {
  return Object.fromEntries(
    stopped.map(({ thing, ready, back, margin, verdict }): [string, Row] => [
      thing.id,
      {
        ready: ready.back === 'at' ? minutes(ready.seconds) : 'never',
        back: back.back === 'at' ? minutes(back.seconds) : 'never',
        margin: verdict === 'breached' ? 'breached' : minutes(margin ?? Number.NaN),
      },
    ]),
  )
}

const at = ({ returns }: WhatIf, id: string): number | string | undefined => {
  const one = returns.get(id)
  return one?.back === 'at' ? minutes(one.seconds) : one?.back
}

const remarksOf = ({ running, stopped }: WhatIf, id: string): unknown => [...running, ...stopped].find(({ thing }) => thing.id === id)?.remarks

describe('without the Binhai data centre', () => {
  const found = whatIf(bank, ['dc-1'])

  test('Qiuling takes over once the recovery plan is active and the site is provisioned', () => {
    // plan-dr: activation 15 min, dr.sites dc-2 provisioning 5 min: 20.
    expect(found.takeovers).toEqual([{ is: 'standIn', from: 'dc-1', by: 'dc-2', ready: 20 * 60 }])
  })

  test('the systems come up one behind the other', () => {
    const worked = {
      'sys-net': 25, // 20 + 5
      'sys-dns': 30, // net 25 + 5
      'sys-keys': 35, // dns 30 + 5
      'sys-id': 38, // dns 30 + 8
      'sys-san': 35, // net 25 + 10
      'sys-hsm': 40, // keys 35 + 5
      'sys-cardsw': 50, // the last of net 25, id 38, keys 35, san 35, hsm 40; + 10
      'sys-core': 63, // the last of net 25, id 38, keys 35, san 35; + 25
      'sys-paygw': 78, // core 63 + 15
      'sys-rtgs': 78, // core 63 + 15
      'sys-wan': 55, // net 25 + 30
      'sys-teller': 93, // the last of core 63, wan 55; + 30
      'sys-api': 83, // the last of id 38, core 63, dns 30; + 20
      'sys-pbx': 45, // net 25 + 20
      'sys-dwh': 243, // core 63 + 180
      'sys-score': 158, // the last of san 35, id 38; + 120
      'sys-mail': 98, // id 38 + 60
      'sys-bkcat': 40, // in Qiuling already, but it needs net 25; + 15
    }
    expect(Object.fromEntries(Object.keys(worked).map((id) => [id, at(found, id)]))).toEqual(worked)
  })

  test('seven activities stop, and all are back in time', () => {
    expect(rows(found)).toEqual({
      settle: { ready: 78, back: 93, margin: 147 }, // rtgs 78; WRT 15; MTPD 240
      card: { ready: 50, back: 60, margin: 180 }, // cardsw 50 (hsm 40); WRT 10; MTPD 240
      pay: { ready: 78, back: 93, margin: 267 }, // paygw 78 (core 63); WRT 15; MTPD 360
      ebank: { ready: 83, back: 113, margin: 367 }, // api 83 (id 38); WRT 30; MTPD 480
      counter: { ready: 93, back: 123, margin: 1317 }, // teller 93 (core 63, wan 55); WRT 30; MTPD 1440
      report: { ready: 243, back: 363, margin: 3957 }, // dwh 243; WRT 120; MTPD 4320
      loan: { ready: 158, back: 398, margin: 6802 }, // score 158; WRT 240; MTPD 7200
    })
    expect(found.stopped.map(({ rtoMissedBy }) => rtoMissedBy)).toEqual(Array(7).fill(undefined))
  })

  test('whoever has least room comes first', () => {
    // Margins 147, 180, 267, 367, 1317, 3957, 6802.
    expect(found.stopped.map(({ thing }) => thing.id)).toEqual(['settle', 'card', 'pay', 'ebank', 'counter', 'report', 'loan'])
  })

  test('the contact centre goes on without its voice system, software development in Qiuling', () => {
    expect(found.running.map(({ thing }) => thing.id)).toEqual(['call', 'dev'])
    expect(remarksOf(found, 'call')).toEqual([{ is: 'bridged', on: 'sys-pbx', words: 'Numbers are routed to mobile phones' }])
  })
})

describe('without both data centres', () => {
  const found = whatIf(bank, ['dc-1', 'dc-2'])

  test('nothing brings the systems back, and each activity breaches its MTPD', () => {
    // The strategies for the loss of premises use dc-2, or the desks of ops-2, which stand in for the head office only.
    expect(rows(found)).toEqual(
      Object.fromEntries(
        ['card', 'settle', 'pay', 'ebank', 'counter', 'report', 'loan'].map((id) => [id, { ready: 'never', back: 'never', margin: 'breached' }]),
      ),
    )
  })

  test('the first breach comes first', () => {
    // MTPD: card and settle 4 h, pay 6 h, ebank 8 h, counter 24 h, report 3 d, loan 5 d.
    expect(found.stopped.map(({ limit }) => (limit.mtpd?.seconds ?? 0) / 3600)).toEqual([4, 4, 6, 8, 24, 72, 120])
  })
})

describe('without core banking', () => {
  const found = whatIf(bank, ['sys-core'])

  test('only what stands on it stops, and its own repair begins the chain', () => {
    // Activation 15 + 25 of work: 40. paygw and rtgs 40 + 15 = 55, teller 40 + 30 = 70, api 40 + 20 = 60, dwh 40 + 180 = 220.
    expect(['sys-core', 'sys-paygw', 'sys-rtgs', 'sys-teller', 'sys-api', 'sys-dwh'].map((id) => at(found, id))).toEqual([40, 55, 55, 70, 60, 220])
    expect(rows(found)).toEqual({
      settle: { ready: 55, back: 70, margin: 170 }, // rtgs 55; WRT 15; MTPD 240
      pay: { ready: 55, back: 70, margin: 290 }, // paygw 55; WRT 15; MTPD 360
      ebank: { ready: 60, back: 90, margin: 390 }, // api 60; WRT 30; MTPD 480
      counter: { ready: 70, back: 100, margin: 1340 }, // teller 70; WRT 30; MTPD 1440
      report: { ready: 220, back: 340, margin: 3980 }, // dwh 220; WRT 120; MTPD 4320
    })
  })

  test('cards and loans run on systems of their own', () => {
    expect(found.running.map(({ thing }) => thing.id)).toEqual(['card', 'call', 'loan', 'dev'])
  })
})

describe('without the card processor', () => {
  test('it is back by its contract, a little before the second processor could take over', () => {
    const found = whatIf(bank, ['sup-cardproc'])
    // Contract 45; Meridian from 50 by the strategy st-cardalt. 45 + WRT 10 = 55; MTPD 240.
    expect(rows(found)).toEqual({ card: { ready: 45, back: 55, margin: 185 } })
    expect(found.takeovers).toEqual([{ is: 'standIn', from: 'sup-cardproc', by: 'sup-cardalt', ready: 50 * 60 }])
  })

  test('the second processor decides where the contract allows more', () => {
    const slow = exampleProgramme('bank', [['contracted_rto: 45min, contracted_rpo: 0s', 'contracted_rto: 5h, contracted_rpo: 0s']])
    // Meridian from 50; + WRT 10 = 60.
    expect(rows(whatIf(slow, ['sup-cardproc']))).toEqual({ card: { ready: 50, back: 60, margin: 180 } })
    // With Meridian off as well the contract is all there is: 300 + 10 = 310, 70 past the MTPD of 240. The RTO of 60 is missed by 240.
    const both = whatIf(slow, ['sup-cardproc', 'sup-cardalt'])
    expect(rows(both)).toEqual({ card: { ready: 300, back: 310, margin: 'breached' } })
    expect(both.stopped.map(({ margin = 0, rtoMissedBy = 0 }) => [minutes(margin), minutes(rtoMissedBy)])).toEqual([[-70, 240]])
  })
})

describe('without people', () => {
  test('a key person with a deputy is covered', () => {
    const found = whatIf(bank, ['qiu-jianbo'])
    expect(found.stopped).toEqual([])
    expect(remarksOf(found, 'settle')).toEqual([{ is: 'covered', person: 'qiu-jianbo', by: 'luo-yanfei' }])
  })

  test('without the deputy too settlement stops until the second team is there', () => {
    const found = whatIf(bank, ['qiu-jianbo', 'luo-yanfei'])
    // st-people, against the loss of people: 30; + WRT 15 = 45; MTPD 240.
    expect(rows(found)).toEqual({ settle: { ready: 30, back: 45, margin: 195 } })
    expect(found.takeovers).toEqual([{ is: 'strategy', for: 'settle', by: 'st-people', ready: 30 * 60 }])
  })

  test('a role or a unit goes with everybody in it', () => {
    // r-clearing: Qiu Jianbo and Luo Yanfei. treasury: both, and those of r-treasury.
    expect(rows(whatIf(bank, ['r-clearing']))).toEqual({ settle: { ready: 30, back: 45, margin: 195 } })
    expect(rows(whatIf(bank, ['treasury']))).toEqual({ settle: { ready: 30, back: 45, margin: 195 } })
  })

  test('a team of a plan too: payments and settlement lose all their key people', () => {
    // pay-team: r-pay, r-clearing, r-treasury and r-recon with their alternates. pay: 30 + 15 = 45, MTPD 360.
    expect(rows(whatIf(bank, ['plan-payments#pay-team']))).toEqual({
      settle: { ready: 30, back: 45, margin: 195 },
      pay: { ready: 30, back: 45, margin: 315 },
    })
  })

  test('where no strategy answers the loss of people nobody comes back', () => {
    const without = exampleProgramme('bank', [['loss_scenarios: [people]', 'loss_scenarios: [transport]']])
    expect(rows(whatIf(without, ['r-clearing']))).toEqual({ settle: { ready: 'never', back: 'never', margin: 'breached' } })
  })
})

describe('without the head office', () => {
  const found = whatIf(bank, ['hq'])

  test('the desks in Qiuling are ready as their strategy says', () => {
    expect(found.takeovers).toEqual([{ is: 'standIn', from: 'hq', by: 'ops-2', ready: 45 * 60 }])
    // st-work 45; then WRT and what is left of the MTPD.
    expect(rows(found)).toEqual({
      settle: { ready: 45, back: 60, margin: 180 }, // 15; 240
      pay: { ready: 45, back: 60, margin: 300 }, // 15; 360
      ebank: { ready: 45, back: 75, margin: 405 }, // 30; 480
      call: { ready: 45, back: 75, margin: 1365 }, // 30; 1440
      report: { ready: 45, back: 165, margin: 4155 }, // 120; 4320
      loan: { ready: 45, back: 285, margin: 6915 }, // 240; 7200
    })
  })

  test('cards are decided in the data centre, counters are elsewhere', () => {
    expect(remarksOf(found, 'card')).toEqual([{ is: 'elsewhere', lost: ['hq'], at: ['dc-1'] }])
    expect(remarksOf(found, 'counter')).toEqual([])
  })

  test('with the desks gone too, nobody says where to work', () => {
    const both = whatIf(bank, ['hq', 'ops-2'])
    expect(Object.values(rows(both)).map(({ back }) => back)).toEqual(Array(6).fill('never'))
    // Settlement could use two terminals in Qiuling, but has no room to put people in front of them.
    expect(remarksOf(both, 'settle')).toEqual([{ is: 'bridged', on: 'eq-rtgs', words: 'Two terminals stand in Qiuling' }])
  })
})

describe('without all three hub branches', () => {
  test('vans open counters beside them', () => {
    // st-cash2 against the loss of premises: 180, 60 % of output where 50 % is the minimum. + WRT 30 = 210; MTPD 1440.
    expect(rows(whatIf(bank, ['br-main', 'br-harbour', 'br-univ']))).toEqual({ counter: { ready: 180, back: 210, margin: 1230 } })
    expect(whatIf(bank, ['br-main']).stopped).toEqual([])
  })
})

describe('without mains power', () => {
  test('sites hold out on their generators, and what runs worse says by how much', () => {
    const found = whatIf(bank, ['u-power-hq'])
    expect(found.stopped).toEqual([])
    expect(found.holding.map(({ thing, remarks }) => [thing.id, remarks])).toEqual([
      ['hq', [{ is: 'bridged', on: 'u-power-hq', words: 'One generator; the recovery workplaces stand ready', lasts: 24 * 3600 }]],
    ])
    expect(remarksOf(found, 'pay')).toEqual([{ is: 'reduced', on: 'u-power-hq', percent: 85, words: 'Staff work from Qiuling' }])
  })
})

test('what is not in the programme, and what nobody can switch off, is named and changes nothing', () => {
  const found = whatIf(bank, ['dc-9', 'pay', 'p-card'])
  expect(found.unknown).toEqual(['dc-9', 'pay', 'p-card'])
  expect(found.stopped).toEqual([])
  expect(found.off).toEqual([])
})
