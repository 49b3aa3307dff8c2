import { expect, test } from 'vitest'
import { newChecker } from './kit/checker.ts'

const nothing = { stable: [], lost: [], unread: [], neverRead: [], doubled: [], uncalled: [] }

function story(tell: (checker: ReturnType<typeof newChecker>) => void) {
  const checker = newChecker()
  tell(checker)
  const { submitted: _submitted, acknowledged: _acknowledged, ...rest } = checker.verdict()
  return rest
}

test('a card that was confirmed and is found in every later look is stable', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.acknowledge('a')
    hall.read()(['a'])
    hall.read()(['a'])
  })
  expect(found).toEqual({ ...nothing, stable: ['a'] })
})

test('a confirmed card that a later look does not find is lost, also when it comes back afterwards', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.acknowledge('a')
    hall.read()([])
    hall.read()(['a'])
  })
  expect(found).toEqual({ ...nothing, lost: ['a'] })
})

test('a card that hung on the wall without being confirmed and vanishes is lost as well', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.read()(['a'])
    hall.read()([])
  })
  expect(found).toEqual({ ...nothing, lost: ['a'] })
})

test('a look that had begun before the confirmation proves nothing', () => {
  const found = story((hall) => {
    hall.submit('a')
    const look = hall.read()
    hall.acknowledge('a')
    look([])
  })
  expect(found).toEqual({ ...nothing, unread: ['a'] })
})

test('a card that was never confirmed and never seen is not lost: its phone still shows it as waiting', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.read()([])
  })
  expect(found).toEqual({ ...nothing, neverRead: ['a'] })
})

test('a card that hangs twice is doubled', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.acknowledge('a')
    hall.read()(['a', 'a'])
  })
  expect(found).toEqual({ ...nothing, stable: ['a'], doubled: ['a'] })
})

test('a card that nobody wrote, or that was refused, must not hang there', () => {
  const found = story((hall) => {
    hall.submit('a')
    hall.refuse('a')
    hall.read()(['a', 'b'])
  })
  expect(found).toEqual({ ...nothing, uncalled: ['a', 'b'] })
})
