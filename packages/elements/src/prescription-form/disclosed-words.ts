import { componentLabels, dispenserLabels, groundLabel, intensityLabels, type Prescription } from '@sport-sante/sdk/prescription';
import { equipmentLabels, guardianshipLabels, limitationLabels, orientationLabels, practicePlaceLabels, settingLabels } from '@sport-sante/sdk/prescription/details';
import type { DisclosedPart } from '@sport-sante/sdk/prescription';
import { writeDate } from '../internal/date-text.js';
import type { Language } from '../internal/localize.js';
import { lowered } from './notices.js';
import { fullName, prescriberName, type NameWords } from './person-words.js';
import type { Sentences } from './preview.strings.js';

/** What a part holds; of a draft, any of it may miss. */
type Held = Partial<Prescription>;

interface Speech { words: Sentences; names: NameWords; language: Language }

const listed = (...items: (string | false | undefined)[]): string => items.filter(Boolean).join(', ');
const place = ({ lines, postalCode, city }: { lines?: string[]; postalCode?: string | undefined; city?: string | undefined } = {}) => listed(...(lines ?? []), [postalCode, city].filter(Boolean).join(' '));

function activity({ components = [], durationMonths, startsOn, setting, practicePlace }: Held, { words, language }: Speech): string {
  const doses = components.map(({ type, sessionsPerWeek, sessionMinutes, intensity, sessions, advice }) => {
    const dose = words.dose(words.range(sessionsPerWeek?.low, sessionsPerWeek?.high) || words.missing, words.range(sessionMinutes?.low, sessionMinutes?.high));
    return `${listed(componentLabels[type]?.[language], advice, dose, intensity && words.intensity(intensityLabels[intensity][language].toLocaleLowerCase(language)), sessions !== undefined && words.sessions(sessions))}.`;
  });
  const rest = listed(durationMonths !== undefined && words.months(durationMonths.toLocaleString(language)), startsOn !== undefined && words.from(writeDate(startsOn)),
    setting && lowered(settingLabels[setting][language]), practicePlace && lowered(practicePlaceLabels[practicePlace][language]));
  return [...doses, rest && `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`].filter(Boolean).join('\n');
}

function limitations({ severeLimitation, limitations: levels = {}, sixMinuteWalkMetres: metres }: Held, { words, language }: Speech): string {
  const assessed = Object.entries(levels) as [keyof typeof limitationLabels, string][];
  const severe = assessed.filter(([, level]) => level === 'severe').map(([dimension]) => limitationLabels[dimension][language].toLocaleLowerCase(language)).join(', ');
  return listed(severeLimitation !== undefined && words.severe(severeLimitation), assessed.length > 0 && words.levels(assessed.length, severe), metres !== undefined && words.walk(metres));
}

/** Each part in words. What is made up of what the view holds, and of nothing else: a preview cannot say more than leaves. */
const writers: Record<DisclosedPart, (held: Held, speech: Speech) => string | undefined> = {
  identity: ({ patient }, { words, names }) => patient?.birthDate && words.bornOn(fullName(patient, names), writeDate(patient.birthDate)),
  matricule: (_held, { words }) => words.qualified,
  contact: ({ patient }) => listed(patient?.phone, patient?.email),
  birthplace: ({ patient }) => listed(patient?.birthPlaceCode, patient?.address && place(patient.address)),
  guardian: ({ guardian }, { language }) => guardian && listed(`${guardian.givenName} ${guardian.familyName}`, guardian.relationship && guardianshipLabels[guardian.relationship][language], guardian.phone),
  grounds: ({ grounds = [] }, { language }) => listed(...grounds.map((ground) => `${groundLabel(ground, language)}${ground.kind === 'ald' && ground.label !== undefined ? ` (ALD\u00a0${ground.number})` : ''}`)),
  situation: ({ belowWhoLevel, needsSupport }, { words }) => listed(belowWhoLevel && words.belowWhoLevel, needsSupport && words.needsSupport),
  activity,
  advice: ({ dailyAdvice, sedentaryAdvice }) => [dailyAdvice, sedentaryAdvice].filter(Boolean).join('\n'),
  limitations,
  precautions: ({ precautions, contraindications, heartRate }, { words }) =>
    [precautions, contraindications, heartRate && words.rates(listed(...Object.values(heartRate).map(String)))].filter(Boolean).join('\n'),
  equipment: ({ equipment = [], otherEquipment }, { language }) => listed(...equipment.map((kind) => equipmentLabels[kind][language]), otherEquipment),
  background: ({ background }) => background,
  goals: ({ goals = [] }) => goals.join('\n'),
  dispensers: ({ dispensers = [] }, { language }) => listed(...dispensers.map((code) => dispenserLabels[code][language])),
  structures: ({ structures = [], orientation }, { language }) => listed(...structures.map(({ name }) => name), orientation && orientationLabels[orientation][language]),
  agreements: ({ patientAgreement, reportAgreement }, { words }) => listed(patientAgreement !== undefined && words.agreed(patientAgreement), words.reports(reportAgreement)),
  renewal: ({ renewalExcluded, renewalExcludedReason, noAdverseReport, noContraryIndication, basedOn }, { words }) => listed(
    renewalExcluded && words.excluded, renewalExcludedReason, noAdverseReport && words.noAdverse, noContraryIndication && words.noContrary,
    basedOn?.authoredOn !== undefined && words.after(writeDate(basedOn.authoredOn))),
  stop: ({ stopped }, { words }) => stopped && words.stopped(writeDate(stopped.on), stopped.reason),
  people: ({ attendingPhysician }, { names }) => attendingPhysician && prescriberName(attendingPhysician, names),
  prescriber: ({ prescriber, organization, authoredOn, place: town }, { words, names }) => listed(
    prescriber && (authoredOn === undefined ? prescriberName(prescriber, names) : words.signed(prescriberName(prescriber, names), writeDate(authoredOn))),
    prescriber?.specialty, organization?.name, town),
};

/** What a part says, in words of the reader. `''` when it says nothing. */
export const disclosedWords = (part: DisclosedPart, held: Held, speech: Speech): string => writers[part](held, speech) ?? '';
