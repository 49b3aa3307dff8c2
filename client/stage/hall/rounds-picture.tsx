import type { Step } from '../../../shared/domain/agenda.ts'
import { currentRound } from '../../../shared/domain/round.ts'
import { useRounds } from '../../tables/hall.ts'
import { useTexts } from '../../texts/texts.tsx'
import { BetweenPicture } from './between-picture.tsx'
import { CallPicture } from './call-picture.tsx'
import { RoomTiles } from './room-tiles.tsx'
import { RotationPicture } from './rotation-picture.tsx'
import { RoundPicture } from './round-picture.tsx'
import pictures from '../pictures.module.css'

/** A step with tables, from the plan that everybody reads before the first round to the end of the last. */
export function RoundsPicture({ step }: { step: Step }) {
  const rounds = useRounds(step.id)
  const round = currentRound(rounds)
  const ended = rounds.findLast(({ state }) => state === 'ended')
  if (round?.state === 'called') return <CallPicture step={step} round={round} />
  if (round) return <RoundPicture step={step} round={round} />
  if (ended) return <BetweenPicture step={step} ended={ended.index} />
  return step.seating?.mode === 'free' ? <RoomsPicture step={step} /> : <RotationPicture step={step} />
}

/** Before people choose: what there is to choose from. */
function RoomsPicture({ step }: { step: Step }) {
  const t = useTexts('screen')
  return (
    <div className={pictures.picture}>
      <h1 className={pictures.title}>{t('rooms.title')}</h1>
      <RoomTiles step={step} round={null} />
    </div>
  )
}
