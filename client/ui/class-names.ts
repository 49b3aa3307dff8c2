/** Joins the class names that apply; CSS modules give undefined for a name that a sheet does not have. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
