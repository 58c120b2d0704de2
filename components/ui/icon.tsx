import type { StaticImageData } from 'next/image'
import type { IconName } from './icon-name'
import sheet from './icons.svg'

const address = (sheet as StaticImageData).src

/**
 * A Lucide icon from one cached sheet, so that an icon in every row costs a few bytes.
 * Decorative unless `label` says in words what it means; `className` sets the size (16 px otherwise).
 */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={className === undefined ? 'icon' : `icon ${className}`} {...meaning}>
      <use href={`${address}#${name}`} />
    </svg>
  )
}
