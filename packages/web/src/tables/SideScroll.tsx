import { type ReactNode, useEffect, useRef, useState } from 'react'
import './side-scroll.css'

/** A place that scrolls sideways when its content is wider; only then the keyboard stops there, to scroll it. */
export function SideScroll({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const { current } = place
    if (current === null) return
    const watch = new ResizeObserver(() => setOverflows(current.scrollWidth > current.clientWidth))
    watch.observe(current)
    for (const child of current.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    <section ref={place} className="side-scroll" {...(overflows ? { tabIndex: 0, 'aria-label': label } : {})}>
      {children}
    </section>
  )
}
