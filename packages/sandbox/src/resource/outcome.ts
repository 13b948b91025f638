import type { Resource } from './resource.js';

export interface Issue {
  severity: 'fatal' | 'error' | 'warning' | 'information';
  /** From http://hl7.org/fhir/issue-type. */
  code: string;
  diagnostics: string;
  details: { text: string };
  /** The elements at fault, as FHIRPath. */
  expression?: string[];
}

export interface OperationOutcome extends Resource {
  resourceType: 'OperationOutcome';
  issue: Issue[];
}

/** @param expression - elements at fault; `effective[x]`, as definitions have it, becomes `effective`, as FHIRPath has it. */
export function makeIssue(severity: Issue['severity'], code: string, text: string, ...expression: string[]): Issue {
  const paths = expression.map((path) => path.replaceAll('[x]', ''));
  return { severity, code, diagnostics: text, details: { text }, ...(paths.length > 0 && { expression: paths }) };
}

export function outcomeOf(...issue: Issue[]): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue };
}

/** The request cannot be done, and why: the only error whose words reach the client. */
export class Refusal extends Error {
  readonly status: number;
  readonly issues: Issue[];
  readonly headers: Record<string, string>;

  constructor(status: number, issues: Issue[], headers: Record<string, string> = {}) {
    super(issues.map(({ diagnostics }) => diagnostics).join(' '));
    this.name = 'Refusal';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** A refusal of one issue. */
export function refusal(status: number, code: string, text: string, ...expression: string[]): Refusal {
  return new Refusal(status, [makeIssue('error', code, text, ...expression)]);
}
