import type { FhirPort } from '@sport-sante/sdk/client';
import type { AccessLookup, Geocoder } from '@sport-sante/sdk/club/enrich';
import type { Club, ClubFilters, ClubSearcher } from '@sport-sante/sdk/club/model';
import type { Prescription } from '@sport-sante/sdk/prescription';
import { property } from 'lit/decorators.js';
import { FormElement } from '../internal/form-element.js';
import type { PatientInput, PractitionerInput } from '../internal/people.js';
import { RADIUS_KM } from './finder-start.js';
import type { ReferralAnswer } from './list-host.js';

/** What a host gives to the finder. */
export abstract class FinderInputs extends FormElement {
  /** Records to search: ours, or `{ structure, slots }`. Passed over when there is a `directory`. */
  @property({ attribute: false }) clubs: readonly Club[] | undefined;

  /** A directory of the host’s, in a worker or on a server; or the promise of one that is being opened. The host closes it. */
  @property({ attribute: false }) directory: ClubSearcher | Promise<ClubSearcher> | undefined;

  /** Address of a file to search: CSV, JSON, GeoJSON, or an index. Large ones are opened in a worker. */
  @property() src: string | undefined;

  /** Where to look from at the start: a town, a postcode, the name of a place. */
  @property() place = '';

  /** How far to look at the start, in kilometres (UCUM `km`); `Infinity`: no limit. */
  @property({ type: Number }) radius = RADIUS_KM;

  /** What the list is narrowed to at the start. */
  @property({ attribute: false }) filters: ClubFilters | undefined;

  /** `clinical`: for one person, led by a prescription. In `public` no field of a person exists. */
  @property({ reflect: true }) mode: 'public' | 'clinical' = 'public';

  /** For who makes places known, a CPTS, a town: each place and each programme has a poster to print. */
  @property({ type: Boolean }) posters = false;

  /** Draws the map on tiles: `ign`, or the address of a host’s own tiles with `{z}`, `{x}`, `{y}`. Without it no request leaves. */
  @property({ attribute: 'map-tiles' }) mapTiles: string | undefined;

  /** Finds addresses that are typed, by a service the host chose: see `createGeocoder` of the SDK. Without it an address counts as its commune, and nothing is asked. */
  @property({ attribute: false }) geocoder: Geocoder | undefined;

  /** Tells how one gets into a place whose details are opened, by a service the host chose: see `createAccessLookup` of the SDK. Without it nothing is asked. */
  @property({ attribute: false }) access: AccessLookup | undefined;

  /** Clinical mode: what was prescribed. */
  @property({ attribute: false }) prescription: Prescription | undefined;

  /** Clinical mode: for whom. The provider’s patient when `undefined`. */
  @property({ attribute: false }) patient: PatientInput | undefined;

  /** Clinical mode: who refers. The provider’s practitioner when `undefined`. */
  @property({ attribute: false }) author: PractitionerInput | undefined;

  /** Clinical mode: the name of the family doctor, who may get a copy of the list. */
  @property() doctor: string | undefined;

  /** The server it loads HealthcareServices from, saves referrals to, and in clinical mode reads their answers from; there the provider’s when `undefined`. */
  @property({ attribute: false }) client: FhirPort | undefined;

  /** Clinical mode: what structures answered to requests. Read from the server of `client` when `undefined`. */
  @property({ attribute: false }) referrals: readonly ReferralAnswer[] | undefined;

  /** Where days are counted. `Europe/Paris` when `undefined`. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** The instant it is, for a page that shows another day than this one. */
  @property() now: string | undefined;
}
