export { toCsv } from './csv.ts'
export { toDocx } from './docx.ts'
export { fileName } from './file-name.ts'
export { toMarkdown } from './markdown.ts'
