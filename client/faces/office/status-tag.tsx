import { Archive, DoorOpen, PencilLine } from 'lucide-react'
import type { Listed } from '../../../shared/wire/http.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Tag } from '../../ui/tag.tsx'

const icons = { draft: PencilLine, open: DoorOpen, closed: Archive } as const

export function StatusTag({ status }: { status: Listed['status'] }) {
  const t = useTexts('office')
  const Icon = icons[status]
  return <Tag tone={status === 'open' ? 'accent' : 'calm'} icon={<Icon aria-hidden />} text={t(`status.${status}`)} />
}
