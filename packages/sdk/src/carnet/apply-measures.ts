import { isIsoDate } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { unfit, unknown } from './apply-issues.js';
import { definitionOf } from './catalogue.js';
import type { CarnetEdit, EditContext } from './edits.js';
import type { Carnet, Measure } from './model.js';
import { changed, findById, indexOfId, inserted, without } from './named.js';

type MeasureEdit = Extract<CarnetEdit, { kind: 'measure' }>;

/** A carnet with a new measure, another value of one, or one that was taken back put back. */
export function withMeasure(carnet: Carnet, edit: MeasureEdit, { author }: Pick<EditContext, 'author'> = {}): Carnet | Issue {
  const issue = issueOf(carnet, edit);
  if (issue) return issue;
  const at = indexOfId(carnet.measures, edit.id);
  const shown = carnet.measures[at];
  const found = shown ?? findById(carnet.withdrawn ?? [], edit.id);
  const measure = found ? amended(found, edit) : created(edit, author?.name);
  if (measure === shown) return carnet;
  return { ...withoutWithdrawn(carnet, measure.id), measures: inserted(without(carnet.measures, at), measure) };
}

/** A carnet without a measure that was entered in error. It is kept aside, to be put back. */
export function withoutMeasure(carnet: Carnet, id: string): Carnet | Issue {
  const at = indexOfId(carnet.measures, id);
  const found = carnet.measures[at];
  if (!found) return unknown('measure', 'measures');
  return { ...carnet, measures: without(carnet.measures, at), withdrawn: [...carnet.withdrawn ?? [], found] };
}

function issueOf(carnet: Carnet, { measure, day, value, secondValue }: MeasureEdit): Issue | undefined {
  const definition = definitionOf(carnet, measure);
  if (!definition) return unknown('measure', 'measure');
  if (!isIsoDate(day)) return unfit('day');
  // A scale has ends; what is measured has only what is hard to believe, which is asked by who shows it.
  const canBe = (number: unknown) => typeof number === 'number' && Number.isFinite(number)
    && (definition.isScale !== true || (number >= definition.range.low && number <= definition.range.high));
  if (!canBe(value)) return unfit('value');
  return secondValue === undefined || (canBe(secondValue) && definition.secondLabel !== undefined) ? undefined : unfit('secondValue');
}

const created = ({ id, measure, day, value, secondValue, assessment, comment }: MeasureEdit, by: string | undefined): Measure => ({
  id, measure, day, value, status: 'final', records: 1, alsoIn: [], ...(by !== undefined && { by }),
  ...(secondValue !== undefined && { secondValue }), ...(assessment !== undefined && { assessment }), ...(comment !== undefined && comment !== '' && { comment }),
});

/** Another value makes it an amended one, in the unit of the catalogue, measured at no known hour of its new day. */
function amended(found: Measure, { day, value, secondValue = found.secondValue ?? undefined, assessment = found.assessment, comment = found.comment }: MeasureEdit): Measure {
  const isSame = found.day === day && found.value === value && (found.secondValue ?? undefined) === secondValue;
  const said = changed(found, { assessment, comment: comment === '' ? undefined : comment });
  if (isSame) return said;
  const { written: _written, absentReason: _reason, apart: _apart, at, ...rest } = said;
  return { ...rest, day, value, ...(secondValue !== undefined && { secondValue }), ...(at !== undefined && found.day === day && { at }), status: found.status === 'preliminary' ? 'preliminary' : 'amended' };
}

function withoutWithdrawn(carnet: Carnet, id: string): Carnet {
  const { withdrawn, ...rest } = carnet;
  const left = withdrawn?.filter((each) => each.id !== id) ?? [];
  return left.length > 0 ? { ...rest, withdrawn: left } : rest;
}
