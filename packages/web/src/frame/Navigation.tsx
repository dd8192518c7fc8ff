import { MoreOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { phone, useMedia } from '../theme/useMedia.ts'
import { NounIcon } from './NounIcon.tsx'
import { type Noun, nounsFor } from './nouns.ts'

/** How many nouns the bar at the thumb holds before the rest moves behind 更多. */
const thumbPlaces = 4

/** The nouns: on the left of a desk's screen, at the thumb on a phone. */
export function Navigation() {
  const { t } = useLanguage()
  const { user } = useSession()
  const onPhone = useMedia(phone)
  const [open, setOpen] = useState(false)
  const all = nounsFor(user.role)
  const places = onPhone && all.length > thumbPlaces + 1 ? thumbPlaces : all.length
  const rest = all.slice(places)
  return (
    <nav className="frame-nav" aria-label={t('frame.navigation')}>
      <ul>
        {all.slice(0, places).map((noun) => (
          <NounLink key={noun.noun} noun={noun} />
        ))}
        {rest.length > 0 && (
          <li>
            <button type="button" className="frame-noun" aria-expanded={open} onClick={() => setOpen(true)}>
              <MoreOutlined aria-hidden="true" />
              <span>{t('frame.more')}</span>
            </button>
          </li>
        )}
      </ul>
      <Drawer
        title={t('frame.more')}
        placement="bottom"
        size={112 + rest.length * 48}
        open={open}
        onClose={() => setOpen(false)}
      >
        <ul className="frame-drawer">
          {rest.map((noun) => (
            <NounLink key={noun.noun} noun={noun} onFollow={() => setOpen(false)} />
          ))}
        </ul>
      </Drawer>
    </nav>
  )
}

function NounLink({ noun: { noun, to }, onFollow }: { noun: Noun; onFollow?: () => void }) {
  const { t } = useLanguage()
  return (
    <li>
      <Link
        to={to}
        className="frame-noun"
        activeOptions={{ exact: to === '/', includeSearch: false }}
        {...(onFollow === undefined ? {} : { onClick: onFollow })}
      >
        <NounIcon noun={noun} />
        <span>{t(`${noun}.title`)}</span>
      </Link>
    </li>
  )
}
