import type { Language } from '../../shared/domain/language.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type { Material } from './material.ts'

const materials: Record<Language, Material> = { de, en }

export const materialIn = (language: Language): Material => materials[language]
