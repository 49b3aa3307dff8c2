/** What a table wrote on its cloth in one round, as plain text. */
export interface Cloth {
  step: string
  table: string
  round: number
  text: string
}
