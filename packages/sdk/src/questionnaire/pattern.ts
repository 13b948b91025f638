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
  readonly to: number[];
  readonly takes?: (char: string) => boolean;
  readonly holds?: (before: string, after: string) => boolean;
}

/** Writes its states before the state `next`. @returns where it begins */
type Part = (next: number) => number;

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

class Refused { constructor(readonly problem: 'unsafe' | 'invalid') {} }

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
  const states: State[] = [{ to: [] }];
  let at = 0;
  let copies = 0;

  const count = (): void => { if (++copies > maxStates) throw new Refused('unsafe'); };
  const add = (state: State): number => {
    count();
    return states.push(state) - 1;
  };
  const chain = (parts: readonly Part[]): Part => (next) => parts.reduceRight((after, part) => part(after), next);
  const take = (regex: RegExp): RegExpExecArray | null => {
    regex.lastIndex = at;
    const found = regex.exec(source);
    if (found) at = regex.lastIndex;
    return found;
  };

  function alternatives(): Part {
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : (next) => add({ to: parts.map((part) => part(next)) });
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(quantified(single()));
    return chain(parts);
  }

  function single(): Part {
    if (source[at] === '(') return group();
    const [atom] = take(atomAt)!;
    if (/^(?:[*+?]|\\)$/.test(atom) || atom === '[') throw new Refused('invalid');
    if (/^\\(?:[1-9]|k)/.test(atom)) throw new Refused('unsafe');
    const holds = assertions[atom];
    if (holds) return (next) => add({ to: [next], holds });
    const takes = takesOf(atom, flags);
    return (next) => add({ to: [next], takes });
  }

  function group(): Part {
    const [, ahead] = take(/\((?:\?(?::|<\w+>|(<?[=!])))?/y)!;
    if (ahead) throw new Refused('unsafe');
    const inner = alternatives();
    if (source[at++] !== ')') throw new Refused('invalid');
    return inner;
  }

  function quantified(part: Part): Part {
    const found = take(quantifierAt);
    if (!found) return part;
    const [, sign, from, comma, to] = found;
    const least = sign ? Number(sign === '+') : Number(from);
    const most = sign ? (sign === '?' ? 1 : Infinity) : to ? Number(to) : comma ? Infinity : least;
    if (most < least) throw new Refused('invalid');
    const loop: Part = (next) => {
      const start = add({ to: [next] });
      states[start]!.to.push(part(start));
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
  return runnerOf(states, whole(0));
}

/** Walks all states at once. State 0 is the end. */
function runnerOf(states: readonly State[], start: number): Pattern {
  return {
    test(text) {
      if (text.length * states.length > maxSteps) return false;
      const chars = [...text, ''];
      const seen = new Int32Array(states.length).fill(-1);
      let open = [start];
      for (let position = 0; position < chars.length; position++) {
        const before = chars[position - 1] ?? '';
        const after = chars[position]!;
        const next: number[] = [];
        let ended = false;
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (seen[id] === position) continue;
          seen[id] = position;
          const { to, takes, holds } = states[id]!;
          if (id === 0) ended = true;
          else if (takes) { if (after && takes(after)) next.push(...to); }
          else if (!holds || holds(before, after)) open.push(...to);
        }
        if (!after) return ended;
        open = next;
      }
      return false;
    },
  };
}
