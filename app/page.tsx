import { redirect } from 'next/navigation'

/** The portal begins with the contacts. */
export default function FirstPage(): never {
  redirect('/contacts')
}
