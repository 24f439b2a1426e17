import { docx, p, tbl, tr } from './office.ts'

/** A plan as it is written in another program, with what a page brought along and with statements that no key holds. */
export const importable = `# Clinic continuity plan 2026

Skip to content

Prepared by: Ann Lee
Reviewed by: [name]
Approved by: Maria Novak

## 1. Introduction

Floods and power cuts close the clinic's laboratory. This plan says what is done about it this year, by whom and when.

## 2. Objectives and key tasks

### 2.1 Main objectives

- The booking system is available 99.9 % of the year, whatever happens to the server room.
- After a loss of data, laboratory results are restored within 4 hours.

### 2.2 Key tasks

| Task | Description | Importance | Expected result |
| --- | --- | --- | --- |
| Repeat the impact analysis | Interview each ward and note how long every activity can stop | High | A report that the board has approved |
| Move the backups | Keep a copy of every database outside the building | High | A restore test that was passed |

## 3. Work plan

| Task | Person responsible | Start | Completion |
| --- | --- | --- | --- |
| Repeat the impact analysis | Ann Lee | 2026-02-02 | 2026-04-30 |
| Move the backups | Tom Park | 2026-03-02 | 2026-06-30 |

The parking lot stays open to ambulances while the west gate is rebuilt, which the city has promised in writing and which the head of facilities checks with the contractor every second week until the work is done.

## 4. Risks

| Risk factor | Impact | Measures | Person responsible |
| --- | --- | --- | --- |
| Flood of the basement | Servers are lost for two days | Raise the server room | Tom Park |
| Loss of the only laboratory technician | No results for a week | Train a second person | Ann Lee |

## 5. Monitoring

- Monthly meeting of the continuity team
- Quarterly report to the board

Page 3 of 12

© 2025 Clinic Group
`

/** What nobody can read as a document, under the name of one. */
export const picture: Uint8Array = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

/** A plan from Word. */
export const wordPlan: Uint8Array = docx(
  [
    p('Ward continuity plan 2026'),
    p('Prepared by: Ann Lee'),
    p('Introduction: The ward stays open when its systems do not.'),
    tbl(tr('Task', 'Person responsible', 'Completion'), tr('Print the ward lists', 'Tom Park', '2026-06-30')),
  ].join(''),
)
