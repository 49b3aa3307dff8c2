/** The few words for a page that broke. They are part of the first chunk. */
export const sorry = {
  title: 'Das hat nicht geklappt.',
  text: 'Die Seite ließ sich nicht vollständig laden. Was geschrieben wurde, liegt noch auf diesem Gerät.',
  again: 'Noch einmal laden',
} as const satisfies Record<string, string>
