import {
  emptyFileContact,
  type FileContact,
  type Finding,
  type Gravity,
} from '@/core/contacts/formats/file-record'
import { finding } from '../findings'
import { CARD_LIMITS } from '../limits'
import type { Property } from '../property'
import { textOf } from '../text-value'

/** A card while its contact is made: what it says, and what has been understood so far. */
export class Reading {
  readonly contact: FileContact = emptyFileContact()
  readonly findings: Finding[] = []
  private readonly labels = new Map<string, string>()
  private readonly firsts = new Map<string, Property>()

  constructor(readonly properties: Property[]) {
    for (const property of properties) {
      if (!this.firsts.has(property.name)) this.firsts.set(property.name, property)
      if (property.name === 'X-ABLABEL') this.labels.set(property.group.toLowerCase(), textOf(property))
    }
  }

  /** The first property of a name. */
  first(name: string): Property | undefined {
    return this.firsts.get(name)
  }

  /** The X-ABLabel of a property's group; `''` when none. */
  label({ group }: Property): string {
    return group === '' ? '' : (this.labels.get(group.toLowerCase()) ?? '')
  }

  /** Keeps a property without a field of ours for other programs. */
  keep(property: Property): void {
    const { extras } = this.contact
    const isKept =
      extras.length < CARD_LIMITS.extras && property.contentLine.length <= CARD_LIMITS.extraLength
    if (isKept) extras.push(property.contentLine)
    else this.tell('attention', 'extra-not-kept', property)
  }

  tell(gravity: Gravity, key: string, property: Property, field = '', params?: Finding['params']): void {
    const { line, name, value } = property
    this.findings.push(finding(gravity, key, { line, column: name, cell: value, field }, params))
  }
}

/** All TYPE values of a property, one word each. */
export function typesOf(property: Property): string[] {
  // `TYPE="voice,home"` is one value to some and two to others.
  return (property.params.get('TYPE') ?? []).flatMap((value) => value.split(',')).map((type) => type.trim())
}
