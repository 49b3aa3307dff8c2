/** A gong that has just been struck: what is heard in the hall, for the eyes. */
export function GongSign() {
  return (
    <svg viewBox="0 0 120 100" fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round" aria-hidden>
      <path d="M18 96V14c0-5 3-8 8-8h68c5 0 8 3 8 8v82M8 96h20M92 96h20" />
      <path d="M44 6l-3 18M76 6l3 18" strokeWidth="3" />
      <circle cx="60" cy="51" r="29" />
      <circle cx="60" cy="51" r="10" fill="currentColor" stroke="none" />
      <path d="M41 43a21 21 0 0 1 12-12M79 59a21 21 0 0 1-12 12" strokeWidth="4" />
    </svg>
  )
}
