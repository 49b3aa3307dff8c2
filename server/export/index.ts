export { csvLines, toCsv } from './csv.ts'
export { fileName } from './file-name.ts'
export { toMarkdown } from './markdown.ts'
