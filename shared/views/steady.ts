/**
 * Values that are never changed once they are made: whoever turns them into bytes may keep the bytes. A hall is told the same
 * card a thousand times, and everybody who comes later gets all of them.
 */
const steady = new WeakSet<object>()

export function keepSteady<Value extends object>(value: Value): Value {
  steady.add(value)
  return value
}

export const isSteady = (value: object): boolean => steady.has(value)
