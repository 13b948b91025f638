/** A pattern that may be used on what people type. */
export interface Pattern {
  /** Whether the whole text matches. A text that would take more than 10 million steps (length × states) does not. */
  test(text: string): boolean;
}

export type PatternResult = Pattern | { readonly problem: 'unsafe' | 'invalid' };

const maxSource = 5000;
const maxStates = 2000;
const maxSteps = 10_000_000;

/** One state of the automaton: it goes to all of `to`, over a character that `takes` admits, or where `holds` is true. */
interface State {
  readonly to: State[];
  readonly takes?: (char: string) => boolean;
  readonly holds?: (before: string, after: string) => boolean;
  /** The step of a walk that came here last. */
  step?: number;
}

/** Writes its states before the state `next`. @returns where it begins */
type Part = (next: State) => State;

const isWord = (char: string): boolean => /^\w$/.test(char);
const isBoundary = (before: string, after: string): boolean => isWord(before) !== isWord(after);
const assertions: Record<string, State['holds']> = {
  '^': (before) => !before,
  '$': (_, after) => !after,
  '\\b': isBoundary,
  '\\B': (before, after) => !isBoundary(before, after),
};

/** One character of a pattern with all that belongs to it: an escape, a class, or itself. */
const atomAt = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|./iuys;
const quantifierAt = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

class Refused extends Error {
  readonly problem;

  constructor(problem: 'unsafe' | 'invalid') {
    super(problem);
    this.problem = problem;
  }
}

/** Whether one character is what an atom asks for: RegExp itself says it, of one character at a time, which takes no time. */
function takesOf(atom: string, flags: string): (char: string) => boolean {
  if (atom.length === 1 && atom !== '.') return (char) => char === atom;
  const source = `^${atom}$`;
  let regex: RegExp;
  try {
    regex = new RegExp(source, flags);
  } catch {
    // Authors write `[\w-.]` and `\-`, which only the older grammar knows.
    regex = new RegExp(source);
  }
  return (char) => regex.test(char);
}

/**
 * Makes of a regular expression an automaton whose time grows with the text only, whatever the expression: what a form's
 * author wrote is not to be trusted with the page. Lookaround and back-references are `unsafe`, and so is what needs more than
 * 2000 states once its `{m,n}` are written out. Lazy or greedy is the same: only whether the whole text matches is asked.
 * @param flags those of RegExp for each character: `us` lets `.` take an end of line
 */
export function compilePattern(source: string, flags = 'u'): PatternResult {
  if (source.length > maxSource) return { problem: 'unsafe' };
  try {
    return automaton(source, flags);
  } catch (error) {
    // Too deeply nested for the stack: RangeError. Refused by RegExp: SyntaxError.
    return { problem: error instanceof Refused ? error.problem : error instanceof RangeError ? 'unsafe' : 'invalid' };
  }
}

function automaton(source: string, flags: string): Pattern {
  let at = 0;
  let states = 0;

  const count = (): void => { if (++states > maxStates) throw new Refused('unsafe'); };
  const add = (state: State): State => {
    count();
    return state;
  };
  const chain = (parts: readonly Part[]): Part => (next) => parts.reduceRight((after, part) => part(after), next);
  /** What stands here, and what its parentheses caught; nothing when it is something else. */
  const take = (regex: RegExp): string[] => {
    regex.lastIndex = at;
    const found = regex.exec(source);
    if (found) at = regex.lastIndex;
    return found ?? [];
  };

  function alternatives(): Part {
    const first = sequence();
    if (source[at] !== '|') return first;
    const parts = [first];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return (next) => add({ to: parts.map((part) => part(next)) });
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(quantified(single()));
    return chain(parts);
  }

  function single(): Part {
    if (source[at] === '(') return group();
    const [atom = ''] = take(atomAt);
    if (/^(?:[*+?]|\\)$/.test(atom) || atom === '[') throw new Refused('invalid');
    if (/^\\(?:[1-9]|k)/.test(atom)) throw new Refused('unsafe');
    const holds = assertions[atom];
    if (holds) return (next) => add({ to: [next], holds });
    const takes = takesOf(atom, flags);
    return (next) => add({ to: [next], takes });
  }

  function group(): Part {
    const [, ahead] = take(/\((?:\?(?::|<\w+>|(<?[=!])))?/y);
    if (ahead) throw new Refused('unsafe');
    const inner = alternatives();
    if (source[at++] !== ')') throw new Refused('invalid');
    return inner;
  }

  function quantified(part: Part): Part {
    const [found, sign, from, comma, to] = take(quantifierAt);
    if (!found) return part;
    const least = sign ? Number(sign === '+') : Number(from);
    const most = sign ? (sign === '?' ? 1 : Infinity) : to ? Number(to) : comma ? Infinity : least;
    if (most < least) throw new Refused('invalid');
    const loop: Part = (next) => {
      const start = add({ to: [next] });
      start.to.push(part(start));
      return start;
    };
    return (next) => {
      let entry = next;
      if (most === Infinity) entry = loop(next);
      else for (let copy = least; copy < most; copy++) entry = add({ to: [part(entry), next] });
      for (let copy = 0; copy < least; copy++) {
        count();
        entry = part(entry);
      }
      return entry;
    };
  }

  const whole = alternatives();
  if (at < source.length) throw new Refused('invalid');
  const end: State = { to: [] };
  return runnerOf(whole(end), end, states);
}

/** Walks in all states at once, from character to character. */
function runnerOf(start: State, end: State, size: number): Pattern {
  let step = 0;
  return {
    test(text) {
      if (text.length * size > maxSteps) return false;
      let open = [start];
      let before = '';
      for (const after of [...Array.from(text), '']) {
        const next: State[] = [];
        let isWhole = false;
        step++;
        for (let state = open.pop(); state; state = open.pop()) {
          if (state.step === step) continue;
          state.step = step;
          const { to, takes, holds } = state;
          if (state === end) isWhole = !after;
          else if (takes) { if (after && takes(after)) next.push(...to); }
          else if (!holds || holds(before, after)) open.push(...to);
        }
        if (!after) return isWhole;
        open = next;
        before = after;
      }
      return false;
    },
  };
}
