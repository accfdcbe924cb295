import { asPointer } from './as-pointer.js';
import type { Expression, PointerType, Type, VariableSymbol } from '../model/ast.js';
import { isTextClass, textOfObject } from '../model/held-texts.js';
import { isBytesClass } from '../model/representation.js';
import {
  arithmeticResult,
  bare,
  BOOL,
  CHAR,
  CONST_CHAR_POINTER,
  INT,
  isArithmetic,
  isBool,
  isByteBuffer,
  isConstCharPointer,
  isVoid,
  pointerTo,
  spell,
  VOID,
  basic,
  sameType,
} from '../model/types.js';
import { hasSeveralCharacters } from '../preprocess/literals.js';
import { noteConversion } from '../model/unknown.js';
import { coerce, isNullConstant, operandOfCast } from './conversions.js';
import { inheritanceDistance } from '../model/members.js';
import { fittingFunction } from './function-pointers.js';
import { notNull } from './null-questions.js';
import { asNumber, OperatorAnalyser } from './operator-analyser.js';

/** Gives every expression its type, every name its meaning and every call its function. */
export class ExpressionAnalyser extends OperatorAnalyser {
  analyse(e: Expression): Expression {
    switch (e.kind) {
      case 'number':
        e.type = numberType(e.text);
        return e;
      case 'char':
        e.type = hasSeveralCharacters(e.text) ? INT : CHAR;
        return e;
      case 'string':
        e.type = CONST_CHAR_POINTER;
        return e;
      case 'signature':
        e.type = CONST_CHAR_POINTER;
        return e;
      case 'bool':
        e.type = BOOL;
        return e;
      case 'null':
        e.type = pointerTo(VOID);
        return e;
      case 'this':
        if (this.owner) e.type = pointerTo(this.selfType(this.owner));
        return e;
      case 'name':
        return this.analyseName(e);
      case 'member':
        return this.analyseMember(e);
      case 'call':
        return this.analyseCall(e);
      case 'construct':
        return this.construct(
          e.type,
          e.args.map((arg) => this.analyse(arg)),
          e,
        );
      case 'new':
        return this.analyseNew(e);
      case 'delete':
        e.operand = this.analyse(e.operand);
        // `delete guard`: what its operator T *() makes.
        e.operand = asPointer(e.operand) ?? e.operand;
        e.type = VOID;
        return e;
      case 'unary':
        return this.analyseUnary(e);
      case 'binary':
        return this.analyseBinary(e);
      case 'assign':
        return this.analyseAssign(e);
      case 'conditional':
        return this.#conditional(e);
      case 'index':
        return this.#index(e);
      case 'cast':
        e.operand = this.analyse(e.operand);
        e.operand = fittingFunction(e.operand, e.type) ?? operandOfCast(e.operand, e.type);
        if (e.type.k === 'pointer' && isNullConstant(e.operand))
          return { kind: 'null', type: e.type, location: e.location };
        if (isBool(e.type)) return notNull(e.operand) ?? e;
        // `(char *)"text"` is a buffer, and the text itself where one is wanted.
        if (e.operand.kind === 'string' && isByteBuffer(e.type)) return coerce(e.operand, e.type);
        if (isMadeByCast(e)) return this.construct(e.type, [e.operand], e);
        e.operand = (isHeld(e.type) ? textOfObject(e.operand) : null) ?? e.operand;
        noteConversion(e.operand.type, e.type);
        if (leadsToBytes(e)) e.type = { ...(bare(e.type) as PointerType), bytes: true };
        return e;
      case 'convert':
        e.operand = this.analyse(e.operand);
        return e;
      case 'sizeof':
        if (e.operand) return { ...e, operand: this.analyse(e.operand), type: basic('ulong') };
        e.type = basic('ulong');
        return e;
      case 'list':
        e.items = e.items.map((item) => this.analyse(item));
        return e;
      case 'throw':
        if (e.operand) e.operand = this.analyse(e.operand);
        e.type = VOID;
        return e;
      default:
        return e;
    }
  }

  #conditional(e: Extract<Expression, { kind: 'conditional' }>): Expression {
    e.condition = this.condition(this.analyse(e.condition));
    e.yes = this.analyse(e.yes);
    e.no = this.analyse(e.no);
    const a = bare(e.yes.type);
    const b = bare(e.no.type);
    if (isArithmetic(a) && isArithmetic(b)) e.type = sameType(a, b) ? a : arithmeticResult(a, b);
    else if (a.k === 'class') {
      e.type = a;
      e.no = coerce(e.no, a);
    } else if (b.k === 'class') {
      e.type = b;
      e.yes = coerce(e.yes, b);
    } else if (isNullConstant(e.yes) && b.k === 'pointer') {
      e.type = b;
      e.yes = coerce(e.yes, b);
    } else {
      e.type = a.k === 'array' ? pointerTo(a.of) : a;
      if (a.k === 'pointer' && isNullConstant(e.no)) e.no = coerce(e.no, a);
      // A literal beside a text that may be written to.
      else if (a.k === 'pointer' && b.k === 'pointer' && b.to.const === true) e.type = b;
    }
    if (isVoid(a)) e.type = VOID;
    return e;
  }

  #index(e: Extract<Expression, { kind: 'index' }>): Expression {
    e.object = this.analyse(e.object);
    e.index = this.analyse(e.index);
    const type = bare(e.object.type);
    if (e.object.kind === 'unknown') return this.unknown(e, e.object.reason);
    if (type.k === 'pointer' || type.k === 'array') {
      e.index = asNumber(e.index) ?? e.index;
      e.type = bare(type.k === 'pointer' ? type.to : type.of);
    } else if (type.k === 'class') {
      const found = this.overloaded('[]', [e.object, e.index]);
      if (found) {
        e.fn = found.fn;
        e.object = found.args[0]!;
        e.index = found.args[1]!;
        e.type = bare(found.type);
        return e;
      }
      // Classes that convert to a pointer can be indexed as that.
      const pointer = coerce(e.object, CONST_CHAR_POINTER);
      if (pointer.kind === 'unknown') return this.unknown(e, pointer.reason);
      if (pointer === e.object || (pointer.kind === 'convert' && !pointer.fn))
        return this.unknown(e, `${type.symbol.name}::operator[] is not in the tables`);
      e.object = pointer;
      e.type = CHAR;
    } else return this.unknown(e, `the type ${spell(type)} is not known`);
    return e;
  }

  /** What a declared variable begins with. */
  initial(symbol: VariableSymbol, e: Expression): Expression {
    const type = symbol.type;
    // `const QString &text = QString()` refers to an object of its own; `Foo &r( x )` to x.
    const isMade = type.k === 'reference' && e.kind === 'construct' && e.type.k !== 'reference';
    if (e.kind === 'construct' && !isMade && !isOfOtherType(e.type, type)) {
      const args = e.args.map((arg) => this.analyse(arg));
      if (bare(type).k === 'class' && type.k !== 'reference') return this.construct(type, args, e);
      const [only] = args;
      return only ? coerce(only, type) : e;
    }
    if (e.kind === 'construct' && isSliced(e.type, type))
      return this.unknown(e, `what a ${spell(e.type)} has of a ${spell(type)}, copied without the rest`);
    const value = this.analyse(e);
    if (type.k === 'array' && value.kind === 'list') return coerce(value, type);
    return coerce(value, type);
  }
}

/** `( Handle )7`: what a class of the program makes of another value, also by an explicit constructor. */
function isMadeByCast({ type, operand }: Extract<Expression, { kind: 'cast' }>): boolean {
  const [to, from] = [bare(type), bare(operand.type)];
  if (type.k === 'reference' || to.k !== 'class' || to.symbol.rule || from.k === 'unknown') return false;
  return from.k !== 'class' || inheritanceDistance(from.symbol, to.symbol) < 0;
}

/** Whether a type is that of a text or of bytes. */
function isHeld(type: Type): boolean {
  const to = bare(type);
  return to.k === 'class' && isTextClass(to.symbol);
}

/** `( const char * )raw`: the bytes themselves, which become a text only where one is wanted. */
function leadsToBytes({ type, operand }: Extract<Expression, { kind: 'cast' }>): boolean {
  if (!isConstCharPointer(type)) return false;
  const from = bare(operand.type);
  return isByteBuffer(from) || isBytesClass(from) || (from.k === 'pointer' && isVoid(from.to));
}

/** Whether `int n = uchar( x )` and `Base b = Derived( x )` begin with a value of another type than their own. */
function isOfOtherType(made: Type, type: Type): boolean {
  const [from, to] = [bare(made), bare(type)];
  return (from.k === 'basic' || from.k === 'class') && !sameType(from, to);
}

/** Whether a value of a class that is derived becomes one of its base, which loses what is not the base's. */
function isSliced(made: Type, type: Type): boolean {
  const from = bare(made);
  return (
    from.k === 'class' &&
    type.k === 'class' &&
    from.symbol !== type.symbol &&
    !isTextClass(type.symbol) &&
    [...from.symbol.lineage()].includes(type.symbol)
  );
}

function numberType(text: string): Type {
  if (/^0[xX]/.test(text) ? false : /[.eE]/.test(text))
    return /[fF]$/.test(text) ? basic('float') : basic('double');
  const suffix = /[uUlL]*$/.exec(text)![0].toLowerCase();
  const unsigned = suffix.includes('u');
  const longs = suffix.replace('u', '').length;
  if (longs > 1) return basic(unsigned ? 'ullong' : 'llong');
  if (longs === 1) return basic(unsigned ? 'ulong' : 'long');
  const value = BigInt(text.replace(/[uUlL]+$/, '').replace(/^0(?=[0-7]+$)/, '0o'));
  if (value > 0xffffffffn) return basic(unsigned ? 'ulong' : 'long');
  if (unsigned) return basic('uint');
  if (value > 0x7fffffffn) return text.startsWith('0') ? basic('uint') : basic('long');
  return INT;
}
