'use client'

import { useEffect } from 'react'
import { rememberPlace } from './list-place'

/** On a list of contacts: the pages of its contacts lead back to it as it is. */
export function RememberPlace({ reader, href }: { reader: string; href: string }) {
  useEffect(() => rememberPlace(reader, href), [reader, href])
  return null
}
