import { constructorsOf } from '../analysis/members.js';
import { isLvalue } from '../analysis/conversions.js';
import type { BlockStatement, Condition, Declared, Expression, Statement } from '../model/ast.js';
import {
  hasDelete,
  isBoxReference,
  isCopied,
  isImmutable,
  isSharedObject,
  isText,
} from '../model/representation.js';
import {
  bare,
  classOf,
  isArithmetic,
  isBasic,
  isByteBuffer,
  isCharLike,
  isUnsigned,
  sameType,
} from '../model/types.js';
import { visitExpression, visitStatement } from '../model/walk.js';
import { isNullable } from '../passes/nullable.js';
import { variableOf } from '../passes/usage.js';
import type { Comments } from '../print/comments.js';
import { type Doc, from, group, hardline, indent, join, line } from '../print/doc.js';
import { PRECEDENCE, show, string, text, type Ts } from '../print/ts.js';
import { type Location, textOf } from '../read/source-file.js';
import type { VariableSymbol } from '../symbols/symbols.js';
import { copied, isNeverRead } from './calls.js';
import { ExpressionTranslator, type Surroundings } from './expressions.js';
import { safeName } from './names.js';
import { referenceTo } from './pointers.js';
import { inputSteps } from './streams.js';
import { switchStatement } from './switches.js';
import { variableText } from './type-text.js';
import { initialValue } from './values.js';

/** Translates statements. */
export class StatementTranslator extends ExpressionTranslator {
  readonly comments: Comments;

  constructor(surroundings: Surroundings, comments: Comments) {
    super(surroundings);
    this.comments = comments;
  }

  /** `{ … }`, with the comments in it; `first` stands before the statements. */
  block(block: BlockStatement, first: readonly Doc[] = []): Doc {
    const lines = [...first, ...this.lines(block.statements, block.location)];
    if (lines.length === 0) return '{}';
    return ['{', indent(hardline, join(hardline, lines)), hardline, '}'];
  }

  /** The statements of a block, a document each. */
  lines(statements: readonly Statement[], within: Location | null): Doc[] {
    const docs: Doc[] = [];
    const known: VariableSymbol[] = [];
    for (const each of statements) {
      const translated = this.#withComments(each);
      if (translated) {
        if (
          docs.length > 0 &&
          this.comments.blankBefore(each.location) &&
          each.location.start > statements[0]!.location.start
        )
          docs.push('');
        docs.push(translated);
      }
      // What an early return has ruled out.
      if (each.kind === 'if' && each.condition.kind !== 'variables' && !each.no && leaves(each.yes)) {
        for (const symbol of this.nonNullUnless(each.condition)) {
          if (!this.narrowed.has(symbol)) known.push(symbol);
          this.narrowed.add(symbol);
        }
      }
    }
    known.forEach((symbol) => this.narrowed.delete(symbol));
    const last = statements.at(-1)?.location;
    if (within) {
      const rest = this.comments.between(
        within.file,
        last?.file === within.file ? last.end : within.start,
        within.end,
      );
      if (rest.length > 0) docs.push(rest.slice(0, -1));
    }
    return docs;
  }

  #withComments(s: Statement): Doc | null {
    const leading = this.comments.leading(s.location);
    const doc = this.statement(s);
    const trailing = s.kind === 'block' || s.kind === 'case' ? '' : this.comments.trailing(s.location);
    if (doc === null)
      return leading.length > 0 || trailing !== '' ? [...leading.slice(0, -1), trailing] : null;
    return [...leading, from(s.location, doc), trailing];
  }

  /** One statement; null for what has no counterpart and needs none. */
  statement(s: Statement): Doc | null {
    if (s.kind === 'expression' || s.kind === 'return' || s.kind === 'variables' || s.kind === 'unknown')
      return this.#counted(s);
    switch (s.kind) {
      case 'block':
        return this.block(s);
      case 'if':
        return this.#if(s);
      case 'while':
        return this.#while(s);
      case 'do':
        return ['do ', this.#inBlock(s.body), ' while (', this.#conditionDoc(s.condition), ');'];
      case 'for':
        return this.#for(s);
      case 'switch':
        return switchStatement(s, this);
      case 'break':
      case 'continue':
        return `${s.kind};`;
      case 'try':
        return this.#try(s);
      case 'type':
        return this.localType(s);
      case 'case':
        return this.marked(s.location, 'a case outside of the block of its switch');
      case 'empty':
        return null;
    }
  }

  /** A class, enum or typedef inside of a function; the class translator knows how. */
  protected localType(s: Extract<Statement, { kind: 'type' }>): Doc | null {
    return s.symbol.kind === 'typedef' ? null : this.marked(s.location, 'a type inside of a function');
  }

  #counted(s: Extract<Statement, { kind: 'expression' | 'return' | 'variables' | 'unknown' }>): Doc | null {
    const { diagnostics } = this.context;
    const before = diagnostics.marks;
    diagnostics.statements++;
    const doc = this.#simple(s);
    if (diagnostics.marks === before) return doc;
    diagnostics.markedStatements++;
    if (s.kind === 'unknown') return doc;
    const reasons = [
      ...new Set(
        diagnostics.all
          .filter((each) => each.kind === 'mark')
          .slice(-(diagnostics.marks - before))
          .map((each) => each.reason),
      ),
    ];
    return [
      ...reasons.flatMap((reason) => [`// PORT: ${reason}`, hardline]),
      ...cppComment(s.location),
      doc ?? '',
    ];
  }

  /** A statement that could not be translated. */
  marked(location: Location, reason: string): Doc {
    const value = this.mark(location, reason);
    return [`// PORT: ${reason}`, hardline, ...cppComment(location), show(value), ';'];
  }

  #simple(s: Extract<Statement, { kind: 'expression' | 'return' | 'variables' | 'unknown' }>): Doc | null {
    switch (s.kind) {
      case 'expression':
        return this.#expression(s.expression);
      case 'return':
        return this.#return(s.value);
      case 'variables': {
        const docs = s.variables.map((declared) => this.declaration(declared)).filter((doc) => doc !== null);
        return docs.length === 0 ? null : join(hardline, docs);
      }
      case 'unknown':
        return this.marked(s.location, s.reason);
    }
  }

  #expression(e: Expression): Doc | null {
    if (e.kind === 'call' && e.fn?.rule?.omit === true) return null;
    if (e.kind === 'call' && e.callee.kind === 'name' && /^va_(?:start|end|copy)$/.test(e.callee.name))
      return null;
    const input = inputSteps(e, this);
    if (input)
      return join(
        hardline,
        input.map((step): Doc => [show(step), ';']),
      );
    if (e.kind === 'throw') {
      const operand = e.operand;
      return operand ? ['throw ', show(this.value(operand)), ';'] : 'throw error;';
    }
    if (e.kind === 'binary' && e.operator === ',' && !e.fn) {
      return join(
        hardline,
        [this.#expression(e.left), this.#expression(e.right)].filter((doc) => doc !== null),
      );
    }
    if (e.kind === 'conditional' && !isArithmetic(e.type) && bare(e.type).k === 'basic') {
      return [
        'if (',
        this.#conditionDoc(e.condition),
        ') ',
        show(this.discarded(e.yes)),
        ';',
        hardline,
        'else ',
        show(this.discarded(e.no)),
        ';',
      ];
    }
    if (e.kind === 'delete' && !this.#needsDelete(e.operand)) {
      this.look(e.location, 'delete of an object without a destructor has nothing to do here');
      return isLvalue(e.operand) || e.operand.kind === 'this' ? null : [show(this.value(e.operand)), ';'];
    }
    const value = this.discarded(e);
    const starts = value.k === 'object' || (value.k === 'text' && value.text.startsWith('{'));
    return starts ? ['(', show(value), ');'] : [show(value), ';'];
  }

  #needsDelete(e: Expression): boolean {
    const symbol = classOf(e.type);
    return symbol !== null && !isImmutable(symbol) && (hasDelete(symbol) || symbol.hasUnknownBase);
  }

  #return(value: Expression | null): Doc {
    if (!value) return 'return;';
    const returns = this.fn?.returns;
    if (
      returns &&
      bare(returns).k === 'basic' &&
      bare(returns) === returns &&
      sameType(returns, { k: 'basic', name: 'void' })
    ) {
      return [show(this.discarded(value)), ';', hardline, 'return;'];
    }
    // A local object goes as it is: nobody else has it.
    const local = variableOf(value)?.role === 'local';
    const made =
      returns?.k === 'class' && isCopied(returns) && !local ? copied(value, this) : this.#returned(value);
    return ['return ', show(made), ';'];
  }

  #returned(value: Expression): Ts {
    const { fn } = this;
    if (fn && !fn.nullable && this.canBeNull(value))
      return isText(value.type) && value.kind !== 'null' ? this.textValue(value) : this.present(value);
    if (fn?.returns.k === 'reference' && fn.returns.to.const !== true && !isSharedObject(fn.returns))
      return this.value(value);
    return this.value(value);
  }

  /** `const x = …`. */
  declaration({ symbol, initial }: Declared): Doc | null {
    const { type } = symbol;
    if (isBasic(type, 'valist')) {
      symbol.printed = 'args';
      return null;
    }
    if (symbol.isStatic) return this.#staticLocal({ symbol, initial, location: symbol.location! });
    if (symbol.boxed && type.k === 'reference' && initial)
      return ['const ', safeName(symbol.printed), ' = ', show(referenceTo(initial, this)), ';'];
    const keyword = this.#keyword(symbol);
    if (keyword !== 'using' && isNeverRead(symbol)) return this.#unreadVariable(initial);
    const name = keyword === 'using' && !symbol.used ? `_${symbol.printed}` : safeName(symbol.printed);
    if (initial?.kind === 'construct' && hasNoDefault(initial))
      return `let ${name}: ${variableText(symbol, this.context)};`;
    return [`${keyword} ${name}`, this.declaredValue(symbol, initial), ';'];
  }

  /** A variable that nothing asks for: what its value does stays. */
  #unreadVariable(initial: Expression | null): Doc | null {
    let acts = false;
    if (initial)
      visitExpression(
        initial,
        (e) =>
          (acts ||=
            e.kind === 'call' ||
            e.kind === 'new' ||
            e.kind === 'assign' ||
            e.kind === 'unknown' ||
            (e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator))),
      );
    return initial && acts ? [show(this.discarded(initial)), ';'] : null;
  }

  /** The type if it has to be said, and the value. */
  declaredValue(symbol: VariableSymbol, initial: Expression | null): Doc {
    const value = this.initialOf(symbol, initial);
    const boxed = symbol.boxed && !isSharedObject(symbol.type);
    const annotation = this.#needsType(symbol, initial) ? `: ${variableText(symbol, this.context)}` : '';
    const made: Ts = boxed ? { k: 'object', entries: [['value', value]] } : value;
    return [annotation, ' = ', show(made, PRECEDENCE.assign)];
  }

  #keyword(symbol: VariableSymbol): 'const' | 'let' | 'using' {
    const { type } = symbol;
    if (type.k === 'class' && !isImmutable(type.symbol) && hasDelete(type.symbol)) return 'using';
    if (symbol.boxed && !isSharedObject(type)) return 'const';
    if (!symbol.assigned) return 'const';
    return 'let';
  }

  #needsType(symbol: VariableSymbol, initial: Expression | null): boolean {
    const type = bare(symbol.type);
    const boxed = symbol.boxed && !isSharedObject(symbol.type);
    if (type.k === 'class' && type.symbol.rule?.type === 'Uint8Array' && (symbol.assigned || boxed))
      return true;
    if (boxed) return symbol.nullable || initial?.kind === 'null' || isText(type);
    if (symbol.nullable)
      return symbol.assigned || !initial || !isNullable(initial) || initial.kind === 'null';
    if (!initial)
      return type.k === 'array' && !isByteBuffer(type) ? false : type.k === 'unknown' || type.k === 'pointer';
    if (initial.kind === 'list') return type.k === 'array' && !isCharLike(type.of);
    const a = classOf(type);
    const b = classOf(initial.type);
    if (type.k === 'pointer' && a && b && a !== b) return true;
    return (
      type.k === 'unknown' ||
      (type.k === 'pointer' && bare(type.to).k === 'unknown') ||
      (symbol.assigned && isByteBuffer(type))
    );
  }

  /** What a variable begins with. */
  initialOf(symbol: VariableSymbol, initial: Expression | null): Ts {
    const { type } = symbol;
    if (!initial) {
      if (isText(type) && !symbol.nullable) return string('');
      return initialValue(type, this, symbol.nullable);
    }
    if (type.k === 'array') return this.#arrayInitial(symbol, initial);
    if (initial.kind === 'construct' && initial.args.length === 0 && isText(type))
      return symbol.nullable && initial.constructor_?.rule?.result === 'null'
        ? text('null')
        : this.value(initial);
    if (type.k !== 'reference' && isCopied(type)) return copied(initial, this);
    if (isArithmetic(type) && isArithmetic(initial.type)) return this.numberAs(initial, type);
    if (symbol.nullable || !this.canBeNull(initial)) return this.value(initial);
    return isText(type)
      ? this.textValue(initial)
      : initial.kind === 'null'
        ? this.value(initial)
        : this.present(initial);
  }

  #arrayInitial(symbol: VariableSymbol, initial: Expression): Ts {
    const type = bare(symbol.type);
    if (type.k !== 'array') return this.value(initial);
    if (isByteBuffer(type) && initial.kind === 'convert') return this.#arrayInitial(symbol, initial.operand);
    if (isByteBuffer(type) && initial.kind === 'string') {
      const size = type.size ? [this.value(type.size)] : [];
      return {
        k: 'call',
        callee: text(this.context.helper('charArray')),
        args: [string(initial.value), ...size],
      };
    }
    if (initial.kind !== 'list' || !type.size) return this.value(initial);
    const size = type.size.kind === 'number' ? Number(type.size.text) : -1;
    if (size === initial.items.length) return this.value(initial);
    const value = this.value(initial);
    return {
      k: 'call',
      callee: text(this.context.helper('filled')),
      args: [value, this.value(type.size), initialValue(type.of, this, bare(type.of).k === 'pointer')],
    };
  }

  /** A static local: one for all calls, in front of the function. */
  #staticLocal({ symbol, initial }: Declared): null {
    let name = symbol.name;
    while (this.context.hoistedNames.has(name))
      name = `${this.fn?.name ?? 'the'}${name[0]!.toUpperCase()}${name.slice(1)}`;
    this.context.hoistedNames.add(name);
    symbol.printed = name;
    const keyword = symbol.assigned && !(symbol.boxed && !isSharedObject(symbol.type)) ? 'let' : 'const';
    this.context.hoisted.push([`${keyword} ${safeName(name)}`, this.declaredValue(symbol, initial), ';']);
    return null;
  }

  /** What a field that is a reference holds: the object, or the box. */
  referenceField(value: Expression, type: VariableSymbol['type']): Ts {
    return isBoxReference(type) ? referenceTo(value, this) : this.present(value);
  }

  #conditionDoc(condition: Expression): Doc {
    const value = this.condition(condition);
    const doc = show(value);
    return value.k === 'assign' ? ['(', doc, ')'] : doc;
  }

  /** A statement as the body of another one. */
  #body(s: Statement): Doc {
    if (s.kind === 'block') return [' ', this.block(s)];
    const lines = this.lines([s], null);
    const [only = ';'] = lines;
    if (lines.length === 0) return ' {}';
    const single =
      s.kind === 'expression' || s.kind === 'return' || s.kind === 'break' || s.kind === 'continue';
    if (!single || hasBreak(only)) return [' {', indent(hardline, join(hardline, lines)), hardline, '}'];
    return indent(line, only);
  }

  #inBlock(s: Statement): Doc {
    if (s.kind === 'block') return this.block(s);
    return ['{', indent(hardline, join(hardline, this.lines([s], null))), hardline, '}'];
  }

  /** `if ( T *x = … )`: the variable in front, in a block of its own. */
  #declaredCondition(condition: Condition, rest: (value: Doc) => Doc): Doc {
    if (condition.kind !== 'variables') return rest(this.#conditionDoc(condition));
    const [declared] = condition.variables;
    const symbol = declared!.symbol;
    const name: Expression = {
      kind: 'name',
      name: symbol.name,
      qualifier: null,
      symbols: [symbol],
      symbol,
      type: bare(symbol.type),
      location: declared!.location,
    };
    const declaration = this.declaration(declared!);
    const inner = this.knowing(symbol.assigned ? [] : [symbol], () => rest(this.#conditionDoc(name)));
    return ['{', indent(hardline, declaration ?? '', hardline, inner), hardline, '}'];
  }

  #if(s: Extract<Statement, { kind: 'if' }>): Doc {
    const { condition } = s;
    return this.#declaredCondition(condition, (value) => {
      const known = condition.kind === 'variables' ? [] : this.nonNullIn(condition);
      const unknown = condition.kind === 'variables' ? [] : this.nonNullUnless(condition);
      const yes = this.knowing(known, () => this.#body(s.yes));
      const head = group('if (', indent([]), value, ')', yes);
      if (!s.no) return head;
      const inner = s.no;
      const no = this.knowing(unknown, () =>
        inner.kind === 'if' && inner.condition.kind !== 'variables'
          ? [' ', this.#if(inner)]
          : this.#body(inner),
      );
      return [head, s.yes.kind === 'block' || hasBlock(yes) ? ' else' : [hardline, 'else'], group(no)];
    });
  }

  #while(s: Extract<Statement, { kind: 'while' }>): Doc {
    const { condition } = s;
    if (condition.kind === 'variables') {
      const [declared] = condition.variables;
      const symbol = declared!.symbol;
      const declaration = this.declaration(declared!);
      const first: Doc[] = [declaration ?? '', `if (!${safeName(symbol.printed)}) break;`];
      const body: BlockStatement =
        s.body.kind === 'block' ? s.body : { kind: 'block', statements: [s.body], location: s.body.location };
      return ['for (;;) ', this.knowing(symbol.assigned ? [] : [symbol], () => this.block(body, first))];
    }
    const known = [...this.nonNullIn(condition), ...assignedIn(condition, s.body)];
    return group(
      'while (',
      this.#conditionDoc(condition),
      ')',
      this.knowing(known, () => this.#body(s.body)),
    );
  }

  #for(s: Extract<Statement, { kind: 'for' }>): Doc {
    const counters = loopCounters(s).filter((symbol) => !this.counters.has(symbol));
    counters.forEach((symbol) => this.counters.add(symbol));
    const before: Doc[] = [];
    const initial = s.initial ? this.#forInitial(s.initial, before) : '';
    const condition = s.condition ? this.#conditionDoc(s.condition) : '';
    const update = s.update ? show(this.discarded(s.update)) : '';
    const known = s.condition ? [...this.nonNullIn(s.condition), ...steppedIn(s.condition, s.body)] : [];
    const head: Doc = s.initial || s.condition || s.update
      ? group('for (', indent(initial, ';', condition === '' ? '' : [line, condition], ';', update === '' ? '' : [line, update]), ')')
      : 'for (;;)'; // prettier-ignore
    const doc = group(
      head,
      this.knowing(known, () => this.#body(s.body)),
    );
    counters.forEach((symbol) => this.counters.delete(symbol));
    return before.length === 0
      ? doc
      : ['{', indent(hardline, join(hardline, [...before, doc])), hardline, '}'];
  }

  #forInitial(initial: Statement, before: Doc[]): Doc {
    if (initial.kind === 'expression') return show(this.discarded(initial.expression));
    if (initial.kind !== 'variables') return '';
    const { variables } = initial;
    if (variables.some(({ symbol }) => this.#keyword(symbol) === 'using' || symbol.isStatic)) {
      before.push(this.statement(initial) ?? '');
      return '';
    }
    const constant = variables.every(({ symbol }) => this.#keyword(symbol) === 'const');
    const parts = variables.map(({ symbol, initial: value }): Doc => [
      safeName(symbol.printed),
      this.declaredValue(symbol, value),
    ]);
    return [constant ? 'const ' : 'let ', join(', ', parts)];
  }

  #try(s: Extract<Statement, { kind: 'try' }>): Doc {
    const docs: Doc[] = ['try ', this.block(s.body)];
    const all = s.handlers.find((handler) => handler.variable === null);
    const typed = s.handlers.filter((handler) => handler.variable !== null);
    docs.push(' catch (error) {');
    const chain: Doc[] = typed.map((handler, i) => {
      const { variable } = handler;
      const symbol = classOf(variable!.type);
      const test = symbol
        ? `error instanceof ${this.typeText({ k: 'class', symbol, args: [] })}`
        : isText(variable!.type)
          ? "typeof error === 'string'"
          : `typeof error === 'number'`;
      const bound = variable!.name === '' ? [] : [`const ${safeName(variable!.printed)} = error;`];
      return [i === 0 ? '' : ' else ', `if (${test}) `, this.block(handler.body, bound)];
    });
    const rest: Doc = all ? this.block(all.body) : '{ throw error; }';
    docs.push(
      indent(
        hardline,
        ...(typed.length > 0
          ? [...chain, ' else ', rest]
          : [all ? join(hardline, this.lines(all.body.statements, all.body.location)) : 'throw error;']),
      ),
      hardline,
      '}',
    );
    return docs;
  }
}

/** Whether a statement always leaves the block. */
export function leaves(s: Statement): boolean {
  if (s.kind === 'block') return s.statements.some(leaves);
  if (s.kind === 'if') return s.no !== null && leaves(s.yes) && leaves(s.no);
  return (
    s.kind === 'return' ||
    s.kind === 'break' ||
    s.kind === 'continue' ||
    (s.kind === 'expression' && s.expression.kind === 'throw')
  );
}

/** An iterator that gets its place later. */
function hasNoDefault({ args, type, constructor_ }: Extract<Expression, { kind: 'construct' }>): boolean {
  const t = bare(type);
  return (
    args.length === 0 &&
    constructor_ === null &&
    t.k === 'class' &&
    t.symbol.rule !== null &&
    constructorsOf(t.symbol).length === 0
  );
}

/** Counters that go up to a limit, and are changed nowhere else: they do not wrap. */
function loopCounters(s: Extract<Statement, { kind: 'for' }>): VariableSymbol[] {
  const { condition, update } = s;
  if (condition?.kind !== 'binary' || !/^(?:<|!=)$/.test(condition.operator)) return [];
  const left =
    condition.left.kind === 'convert' && condition.left.fn === null ? condition.left.operand : condition.left;
  const symbol = variableOf(left);
  if (!symbol || !isUnsigned(symbol.type)) return [];
  let changes = 0;
  const count = (e: Expression): void => {
    if (e.kind === 'assign' && variableOf(e.left) === symbol) changes++;
    if (e.kind === 'unary' && /^(?:\+\+|--|&)$/.test(e.operator) && variableOf(e.operand) === symbol)
      changes++;
  };
  if (update) visitExpression(update, count);
  visitStatement(s.body, { expression: count });
  return changes === 1 && update?.kind === 'unary' && update.operator === '++' ? [symbol] : [];
}

/** `for ( x = first(); x; x = next() )`: x is not null in the body, unless it changes there. */
function steppedIn(condition: Expression, body: Statement): VariableSymbol[] {
  const symbol = condition.kind === 'name' ? variableOf(condition) : null;
  return symbol?.nullable === true && !symbol.boxed && symbol.role !== 'field' && !changesIn(symbol, body)
    ? [symbol]
    : [];
}

function changesIn(symbol: VariableSymbol, body: Statement): boolean {
  let changes = false;
  visitStatement(body, {
    expression: (e) => {
      if (e.kind === 'assign' && variableOf(e.left) === symbol) changes = true;
      if (e.kind === 'unary' && e.operator !== '*' && e.operator !== '!' && variableOf(e.operand) === symbol)
        changes = true;
    },
  });
  return changes;
}

/** `while ( (x = …) )`: x is not null in the body, unless it changes there. */
function assignedIn(condition: Expression, body: Statement): VariableSymbol[] {
  const symbol = condition.kind === 'assign' ? variableOf(condition.left) : null;
  if (
    symbol?.nullable !== true ||
    condition.kind !== 'assign' ||
    condition.left.kind !== 'name' ||
    symbol.boxed
  )
    return [];
  return changesIn(symbol, body) ? [] : [symbol];
}

function cppComment(location: Location): Doc[] {
  const lines = textOf(location)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return lines.slice(0, 12).flatMap((each): Doc[] => [`//   ${each}`, hardline]);
}

function hasBlock(doc: Doc): boolean {
  return Array.isArray(doc) && typeof doc[0] === 'string' && doc[0].trimStart().startsWith('{');
}

/** Whether a document has lines of its own. */
export function hasBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return doc.includes('\n');
  if (Array.isArray(doc)) return doc.some((each) => hasBreak(each as Doc));
  const node = doc as Exclude<Doc, string | readonly Doc[]>;
  if (node.k === 'line') return node.hard;
  return hasBreak(node.doc);
}
