import { AlignmentType, BorderStyle, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'
import type { Language } from '../../../shared/domain/language.ts'
import { font, ink, locales } from './look.ts'

/** Names of our own paragraph styles, so that an office can restyle the whole document in one place. */
export const styleIds = {
  prompt: 'Prompt',
  note: 'Remark',
  label: 'PartLabel',
  cell: 'TableText',
  footer: 'FootLine',
  subtitle: 'Subtitle',
}

const half = (points: number): number => points * 2
const headingStyle = (
  points: number,
  before: number,
  after: number,
): NonNullable<IStylesOptions['default']>['heading1'] => ({
  run: { size: half(points), bold: true, color: ink.text, font },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

export function stylesIn(language: Language): IStylesOptions {
  const locale = locales[language]
  return {
    default: {
      document: {
        run: {
          font,
          size: half(10.5),
          color: ink.text,
          language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: {
        run: { font, size: half(22), bold: true, color: ink.text },
        paragraph: { spacing: { before: 0, after: 80, line: 264 }, keepNext: true },
      },
      heading1: {
        run: { size: half(16), bold: true, color: ink.text, font },
        paragraph: {
          spacing: { before: 440, after: 140 },
          keepNext: true,
          keepLines: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink.line, space: 4 } },
        },
      },
      heading2: headingStyle(13, 300, 100),
      heading3: headingStyle(11.5, 240, 80),
      heading4: headingStyle(10.5, 220, 60),
      heading5: {
        run: { size: half(10), bold: true, color: ink.soft, font },
        paragraph: {
          spacing: { before: 180, after: 60 },
          keepNext: true,
          keepLines: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 2 } },
        },
      },
      caption: {
        run: { font, size: half(9), color: ink.soft },
        paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: styleIds.subtitle,
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: half(12), color: ink.soft },
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: styleIds.prompt,
        name: 'Prompt',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { spacing: { after: 100 }, keepNext: true },
      },
      {
        id: styleIds.note,
        name: 'Remark',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: half(9.5), color: ink.soft },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: styleIds.label,
        name: 'Part Label',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: half(9.5), bold: true },
        paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
      },
      {
        id: styleIds.cell,
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: half(9.5) },
        paragraph: { spacing: { before: 30, after: 30, line: 252 } },
      },
      {
        id: styleIds.footer,
        name: 'Foot Line',
        basedOn: 'Normal',
        run: { size: half(8), color: ink.soft },
        paragraph: { spacing: { before: 0, after: 0, line: 240 } },
      },
    ],
  }
}

export const bullets = 'bullets'

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: {
            run: { font, color: ink.soft },
            paragraph: { indent: { left: 340, hanging: 340 }, spacing: { after: 50 } },
          },
        },
      ],
    },
  ],
}
