import type { Random } from './random'

/** How a country addresses and dials; numbers come from ranges kept free for fiction where there are any. */
export type Places = {
  /** Name of the country as its people write it. */
  country: string
  cities: readonly { city: string; region: string; postalCode: string }[]
  streets: readonly string[]
  /** Whether the house number goes in front of the street. */
  numberFirst?: boolean
  landline: (random: Random) => string
  mobile: (random: Random) => string
}

const place = (city: string, region: string, postalCode: string) => ({ city, region, postalCode })

/** By country (ISO 3166 alpha-2). */
export const places: Record<string, Places> = {
  US: {
    country: 'United States',
    cities: [
      place('San Francisco', 'CA', '94107'),
      place('Austin', 'TX', '78701'),
      place('Boston', 'MA', '02110'),
    ],
    streets: ['Market Street', 'Congress Avenue', 'Harbor Way', 'Mission Street'],
    numberFirst: true,
    landline: (random) => `+1 (${random.pick(['415', '512', '617'])}) 555-01${random.digits(2)}`,
    mobile: (random) => `+1 ${random.pick(['628', '737', '857'])} 555 01${random.digits(2)}`,
  },
  GB: {
    country: 'United Kingdom',
    cities: [place('London', '', 'EC2A 4NE'), place('Leeds', 'West Yorkshire', 'LS1 4AP')],
    streets: ['Curtain Road', 'Wellington Street', 'Foundry Lane'],
    numberFirst: true,
    landline: (random) => `+44 20 7946 0${random.digits(3)}`,
    mobile: (random) => `+44 7400 123${random.digits(3)}`,
  },
  CH: {
    country: 'Schweiz',
    cities: [place('Zürich', 'ZH', '8004'), place('Genève', 'GE', '1204'), place('Lugano', 'TI', '6900')],
    streets: ['Badenerstrasse', 'Rue du Rhône', 'Via Nassa', 'Hardturmstrasse'],
    landline: (random) =>
      `${random.pick(['044', '022', '091'])} ${random.pick(['668', '511'])} ${random.digits(2)} ${random.digits(2)}`,
    mobile: (random) => `079 ${random.pick(['555', '200'])} ${random.digits(2)} ${random.digits(2)}`,
  },
  DE: {
    country: 'Deutschland',
    cities: [
      place('Berlin', '', '10115'),
      place('München', 'Bayern', '80331'),
      place('Köln', 'NRW', '50667'),
    ],
    streets: ['Hauptstraße', 'Am Kanal', 'Lindenstraße', 'Goethestraße'],
    landline: (random) => `+49 30 23125 ${random.digits(3)}`,
    mobile: (random) => `+49 171 39200${random.digits(2)}`,
  },
  FR: {
    country: 'France',
    cities: [place('Paris', 'Île-de-France', '75011'), place('Lyon', 'Rhône', '69003')],
    streets: ['rue de la République', 'boulevard Voltaire', 'avenue Général-Leclerc'],
    numberFirst: true,
    landline: (random) => `+33 1 99 00 ${random.digits(2)} ${random.digits(2)}`,
    mobile: (random) => `+33 6 12 34 ${random.digits(2)} ${random.digits(2)}`,
  },
  ES: {
    country: 'España',
    cities: [
      place('Madrid', '', '28013'),
      place('Bilbao', 'Bizkaia', '48001'),
      place('A Coruña', 'Galicia', '15001'),
    ],
    streets: ['Calle Mayor', 'Gran Vía', 'Avenida de la Constitución'],
    landline: (random) => `+34 910 12 ${random.digits(2)} ${random.digits(2)}`,
    mobile: (random) => `+34 612 34 ${random.digits(2)} ${random.digits(2)}`,
  },
  MX: {
    country: 'México',
    cities: [place('Ciudad de México', 'CDMX', '06600'), place('Mérida', 'Yucatán', '97000')],
    streets: ['Paseo de la Reforma', 'Calle 60', 'Avenida Insurgentes'],
    landline: (random) => `+52 55 5012 ${random.digits(4)}`,
    mobile: (random) => `+52 222 123 ${random.digits(4)}`,
  },
  BR: {
    country: 'Brasil',
    cities: [place('São Paulo', 'SP', '01310-100'), place('Florianópolis', 'SC', '88010-400')],
    streets: ['Avenida Paulista', 'Rua Conselheiro Mafra', 'Rua São João'],
    landline: (random) => `+55 11 2345-${random.digits(4)}`,
    mobile: (random) => `+55 11 96123-${random.digits(4)}`,
  },
  IT: {
    country: 'Italia',
    cities: [place('Milano', 'MI', '20121'), place('Forlì', 'FC', '47121')],
    streets: ['Via Dante', 'Corso della Repubblica', 'Piazza Libertà'],
    landline: (random) => `+39 02 1234 ${random.digits(4)}`,
    mobile: (random) => `+39 312 345 ${random.digits(4)}`,
  },
  RU: {
    country: 'Россия',
    cities: [place('Москва', '', '101000'), place('Санкт-Петербург', '', '191025')],
    streets: ['ул. Ленина', 'Невский проспект', 'ул. Мясницкая'],
    landline: (random) => `+7 495 123-${random.digits(2)}-${random.digits(2)}`,
    mobile: (random) => `+7 912 345-${random.digits(2)}-${random.digits(2)}`,
  },
  JP: {
    country: '日本',
    cities: [place('千代田区', '東京都', '100-0001'), place('大阪市', '大阪府', '530-0001')],
    streets: ['丸の内', '梅田', '本町'],
    landline: (random) => `+81 3-1234-${random.digits(4)}`,
    mobile: (random) => `+81 90-1234-${random.digits(4)}`,
  },
  CN: {
    country: '中国',
    cities: [place('北京市', '', '100006'), place('深圳市', '广东省', '518000')],
    streets: ['长安街', '深南大道', '人民路'],
    landline: (random) => `+86 10 1234 ${random.digits(4)}`,
    mobile: (random) => `+86 131 2345 ${random.digits(4)}`,
  },
  KR: {
    country: '대한민국',
    cities: [place('서울특별시', '', '04524'), place('부산광역시', '', '48058')],
    streets: ['세종대로', '테헤란로', '해운대로'],
    landline: (random) => `+82 2-212-${random.digits(4)}`,
    mobile: (random) => `+82 10-2000-${random.digits(4)}`,
  },
  IL: {
    country: 'ישראל',
    cities: [place('תל אביב', '', '6688102'), place('חיפה', '', '3303142')],
    streets: ['שדרות רוטשילד', 'רחוב הרצל', 'דרך יפו'],
    landline: (random) => `+972 2-123-${random.digits(4)}`,
    mobile: (random) => `+972 50-234-${random.digits(4)}`,
  },
  AE: {
    country: 'الإمارات',
    cities: [place('دبي', 'دبي', ''), place('أبو ظبي', '', '')],
    streets: ['شارع الشيخ زايد', 'شارع الكورنيش'],
    landline: (random) => `+971 2 234 ${random.digits(4)}`,
    mobile: (random) => `+971 50 123 ${random.digits(4)}`,
  },
}
