import Image from 'next/image'

/**
 * A contact's picture, or the initials where there is none. It says nothing that the name beside it does not, so that
 * screen readers pass it over.
 */
export function Portrait({ src, initials }: { src: string | null; initials: string }) {
  return (
    <span
      aria-hidden
      className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-full border bg-hover text-base font-medium tracking-normal text-muted"
    >
      {src === null ? (
        initials
      ) : (
        <Image src={src} alt="" width={48} height={48} unoptimized className="size-full object-cover" />
      )}
    </span>
  )
}
