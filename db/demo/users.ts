import type { Scope } from '@/core/access/scope'
import { mailbox } from './person'

/** Somebody who works in a demonstration's domain. */
export type DemoUser = {
  firstName: string
  lastName: string
  /** Empty for people without sign-in. */
  email: string
  extension: string
  /** A name of the domain's departments, or empty. */
  department: string
  /** A name of the domain's sites, or empty. */
  site: string
  scope: Scope
}

type Line = readonly [name: string, department: string, scope: Scope, mailbox?: string]

const ZURICH: readonly Line[] = [
  ['Regula Hottinger', 'Finance', 'office-manager', 'office'],
  ['Beat Zollinger', 'Engineering', 'site-manager', 'site'],
  ['Sibylle Frei', 'Engineering', 'super-user', 'super'],
  ['Claudio Bernasconi', 'Sales', 'advanced-user', 'advanced'],
  ['Annina Caflisch', 'Sales', 'basic-user', 'basic'],
  ['Peter Öztürk', 'Support', 'call-center-supervisor', 'supervisor'],
  ['Lea Brügger', 'Support', 'call-center-agent', 'agent'],
  ['Hans-Ulrich Ess', 'Finance', 'simple-user', 'simple'],
  ['Élise Rochat', 'Sales', 'basic-user'],
  ['Nikola Đorđević', 'Support', 'call-center-agent'],
  ['Fatoumata Diallo', 'Support', 'call-center-agent'],
  ['Thomas Wyss', 'Engineering', 'advanced-user'],
  ['Mirjam Käser', 'Engineering', 'basic-user'],
  ['Søren Lindqvist', 'Engineering', 'basic-user'],
  ['Giulia Ferrari', 'Finance', 'basic-user'],
  ['André Müller', 'Finance', 'simple-user'],
  ['Ivana Kovač', 'Sales', 'basic-user'],
  ['Yusuf Şahin', 'Support', 'basic-user'],
  ['Katrin Lüscher', 'Sales', 'simple-user'],
  ['Workshop Zürich', 'Engineering', 'no-portal'],
  ['Warehouse Zürich', '', 'no-portal'],
  ['Door Zürich', '', 'no-portal'],
]

const SAN_FRANCISCO: readonly Line[] = [
  ['Denise Holloway', 'Sales', 'reseller', 'reseller'],
  ['Marcus Whitfield', 'Sales', 'site-manager'],
  ['Joan Castellanos', 'Finance', 'office-manager'],
  ['Priya Raman', 'Support', 'call-center-supervisor'],
  ['Tyrone Baptiste', 'Support', 'call-center-agent'],
  ["Siobhán O'Leary", 'Support', 'call-center-agent'],
  ['Wei Zhang', 'Engineering', 'advanced-user'],
  ['Hannah Goldberg', 'Engineering', 'basic-user'],
  ['Diego Fuentes', 'Engineering', 'basic-user'],
  ['Keiko Matsuda', 'Sales', 'basic-user'],
  ['Grace Adeyemi', 'Sales', 'basic-user'],
  ['Luke Sorensen', 'Sales', 'simple-user'],
  ['Mei-Ling Wu', 'Finance', 'basic-user'],
  ['Jamal Carter', 'Support', 'basic-user'],
  ['Rosa Delgado', 'Finance', 'simple-user'],
  ['Tomasz Łukasik', 'Engineering', 'advanced-user'],
  ['Lobby San Francisco', '', 'no-portal'],
  ['Warehouse San Francisco', '', 'no-portal'],
]

const GLOBEX: readonly Line[] = [
  ['Hank Rivera', 'Sales', 'office-manager', 'office'],
  ['Bettina Voss', 'Sales', 'basic-user', 'basic'],
  ['Cyrus Amin', 'Operations', 'basic-user'],
  ['Dora Quispe', 'Operations', 'simple-user'],
  ['Lobby phone', '', 'no-portal'],
]

function toUsers(lines: readonly Line[], host: string, site: string, firstExtension: number): DemoUser[] {
  return lines.map(([name, department, scope, box], index) => {
    const [firstName = '', ...rest] = name.split(' ')
    const lastName = rest.join(' ')
    const email = scope === 'no-portal' ? '' : `${box ?? mailbox(firstName, lastName)}@${host}`
    return { firstName, lastName, email, extension: String(firstExtension + index), department, site, scope }
  })
}

/** The people of Acme Instruments. */
export const acmeUsers: readonly DemoUser[] = [
  ...toUsers(ZURICH, 'acme.example', 'Zürich', 201),
  ...toUsers(SAN_FRANCISCO, 'acme.example', 'San Francisco', 401),
]

/** The people of Globex. */
export const globexUsers: readonly DemoUser[] = toUsers(GLOBEX, 'globex.example', 'Springfield', 11)
