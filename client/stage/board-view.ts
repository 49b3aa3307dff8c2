import { useEffect, useState } from 'react'
import { boardOf, boardRoots, readBoard, type SealableGroup } from '../../shared/sheets/board.ts'
import { useSheet } from '../session/react.tsx'

/** The board of a step as it is right now, or null while it is not open. */
export function useBoard(step: string | null): SealableGroup[] | null {
  const sheet = useSheet(step === null ? null : boardOf(step))
  const [groups, setGroups] = useState<SealableGroup[] | null>(null)
  useEffect(() => {
    if (!sheet) return setGroups(null)
    const { doc } = sheet
    const read = () =>
      setGroups(readBoard(doc.getMap(boardRoots.groups).toJSON(), doc.getMap(boardRoots.places).toJSON()))
    read()
    doc.on('update', read)
    return () => doc.off('update', read)
  }, [sheet])
  return groups
}
