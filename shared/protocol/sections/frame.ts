import { headingOnNewPage, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { factsTable } from './facts.ts'

/** 3. Frame: aim, degree of participation, promised use, limits. */
export function frame(material: Material): Block[] {
  const { workshop, say, orBlank } = material
  const { about } = workshop
  const degree: Cell = about?.degree ? say(`degree.${about.degree}`) : orBlank('')
  return [
    headingOnNewPage(say('frame')),
    factsTable(material, 'frame.facts', [
      ['frame.aim', orBlank(about?.aim ?? '')],
      ['frame.degree', degree],
      ['frame.use', orBlank(about?.use ?? '')],
      ['frame.limits', orBlank(about?.limits ?? '')],
    ]),
  ]
}
