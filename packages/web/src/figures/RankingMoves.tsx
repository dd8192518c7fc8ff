import { useMemo } from 'react'
import { formatRate } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ShortTable } from '../tables/ShortTable.tsx'
import { phone, useMedia } from '../theme/useMedia.ts'
import { EChart } from './EChart.tsx'
import { movedText } from './movedText.ts'
import { Rate } from './Rate.tsx'
import { type MovedItem, rankingMovesOption } from './rankingMovesOption.ts'

/** Items with their places now and a month before, in the order of their rates. */
export interface RankingMovesProps {
  readonly title: string
  readonly nameHead: string
  readonly rateHead: string
  readonly items: readonly MovedItem[]
  readonly decimals: number
}

/** A ranking with how far each moved: a bar for now, a hollow diamond for a month before, places and moves in words. */
export function RankingMoves({ title, nameHead, rateHead, items, decimals }: RankingMovesProps) {
  const { t } = useLanguage()
  const onPhone = useMedia(phone)
  const words = useMemo(
    () => ({ now: t('figures.now'), before: t('figures.monthBefore'), same: t('figures.same') }),
    [t],
  )
  const option = useMemo(
    () => rankingMovesOption(items, decimals, words, onPhone),
    [items, decimals, words, onPhone],
  )
  const rate = (share: MovedItem['now']) =>
    share === null ? '—' : (formatRate(share.numerator, share.denominator, decimals) ?? '—')
  return (
    <EChart
      title={title}
      option={option}
      height={items.length * 24 + 36}
      table={
        <ShortTable
          caption={title}
          rows={items}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', head: nameHead, width: 96, cell: ({ label }) => label },
            {
              key: 'rank',
              head: t('figures.place'),
              width: 56,
              number: true,
              cell: ({ rank }) => rank ?? '—',
            },
            {
              key: 'before',
              head: t('figures.placeBefore'),
              width: 72,
              number: true,
              cell: ({ rankBefore }) => rankBefore ?? '—',
            },
            {
              key: 'moved',
              head: t('figures.moved'),
              width: 56,
              number: true,
              cell: ({ moved }) => movedText(moved, words.same),
            },
            {
              key: 'now',
              head: rateHead,
              width: 160,
              number: true,
              cell: ({ now }) => (now === null ? '—' : <Rate {...now} decimals={decimals} />),
            },
            {
              key: 'rateBefore',
              head: t('figures.monthBefore'),
              width: 80,
              number: true,
              cell: ({ before }) => rate(before),
            },
          ]}
        />
      }
    />
  )
}
