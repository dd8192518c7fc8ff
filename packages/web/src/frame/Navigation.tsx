import { DownOutlined, MoreOutlined, UpOutlined } from '@ant-design/icons'
import { Link, useRouterState } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { phone, useMedia } from '../theme/useMedia.ts'
import { NounIcon } from './NounIcon.tsx'
import { type Noun, nounOfPath, nounsByUse } from './nouns.ts'

/** How many nouns the bar at the thumb holds before the rest moves behind 更多. */
const thumbPlaces = 4
/** Where the browser keeps that an officer wants to see the other nouns too. */
const remembered = 'kuomian.otherNouns'

/** The nouns: on the left of a desk's screen, at the thumb on a phone. What is not of every day stands behind 更多. */
export function Navigation() {
  const { t } = useLanguage()
  const onPhone = useMedia(phone)
  const nav = useNounInSight()
  return (
    <nav ref={nav} className="frame-nav" aria-label={t('frame.navigation')}>
      {onPhone ? <ThumbBar /> : <SideList />}
    </nav>
  )
}

/** There are more nouns than a low screen has room for: the one where the reader is is scrolled into sight. */
function useNounInSight() {
  const nav = useRef<HTMLElement>(null)
  const here = useRouterState({ select: ({ location }) => nounOfPath(location.pathname)?.noun })
  useEffect(() => {
    const list = nav.current
    const link = here === undefined ? null : list?.querySelector('[aria-current="page"]')
    if (!list || !link) return
    const [own, seen] = [link.getBoundingClientRect(), list.getBoundingClientRect()]
    if (own.bottom > seen.bottom || own.top < seen.top)
      list.scrollTop += own.top - seen.top - (list.clientHeight - own.height) / 2
  }, [here])
  return nav
}

function SideList() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { everyDay, others } = nounsByUse(user.role)
  const here = useRouterState({ select: ({ location }) => nounOfPath(location.pathname)?.noun })
  const [wanted, setWanted] = useState(() => localStorage.getItem(remembered) === 'yes')
  // Where the reader is must be seen, whatever he folded away.
  const isOpen = wanted || others.some(({ noun }) => noun === here)
  const toggle = () => {
    localStorage.setItem(remembered, isOpen ? 'no' : 'yes')
    setWanted(!isOpen)
  }
  return (
    <ul>
      {everyDay.map((noun) => (
        <NounLink key={noun.noun} noun={noun} />
      ))}
      {others.length > 0 && (
        <li>
          <button type="button" className="frame-noun frame-others" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? <UpOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
            <span>{t('frame.more')}</span>
          </button>
        </li>
      )}
      {isOpen && others.map((noun) => <NounLink key={noun.noun} noun={noun} />)}
    </ul>
  )
}

function ThumbBar() {
  const { t } = useLanguage()
  const { user } = useSession()
  const [open, setOpen] = useState(false)
  const { everyDay, others } = nounsByUse(user.role)
  const all = [...everyDay, ...others]
  const places = all.length > thumbPlaces + 1 ? thumbPlaces : all.length
  const rest = all.slice(places)
  return (
    <>
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
    </>
  )
}

function NounLink({ noun: { noun, to }, onFollow }: { noun: Noun; onFollow?: () => void }) {
  const { t } = useLanguage()
  return (
    <li>
      <Link
        to={to}
        className="frame-noun"
        state={{ byNavigation: true }}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        {...(onFollow === undefined ? {} : { onClick: onFollow })}
      >
        <NounIcon noun={noun} />
        <span>{t(`${noun}.title`)}</span>
      </Link>
    </li>
  )
}
