import type { Material } from '../material.ts'
import { ageing } from './ageing.ts'
import { culture } from './culture.ts'
import { frame } from './frame.ts'
import { housing } from './housing.ts'
import { information } from './information.ts'
import { learning } from './learning.ts'
import { meeting } from './meeting.ts'
import { offices } from './offices.ts'
import { paths } from './paths.ts'
import { youth } from './youth.ts'

export const de: Material = {
  topics: [meeting, learning, housing, paths, offices, youth, ageing, culture, information],
  frame,
}
