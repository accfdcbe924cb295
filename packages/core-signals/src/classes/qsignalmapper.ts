import { connectMember } from '../connect/connect.js';
import { disconnectMember } from '../connect/disconnect.js';
import { Q_OBJECT } from '../object/qobjectdefs.js';
import { QObject } from '../object/qobject.js';

interface Mapping {
  id: number | null;
  text: string | null;
}

/**
 * Bundles signals without arguments of several objects, and emits them again with a number or a string that identifies the sender
 * (Qt 3.3, QSignalMapper; oracle core/mapper).
 */
export class QSignalMapper extends QObject {
  static {
    Q_OBJECT(this, {
      className: 'QSignalMapper',
      signals: ['mapped(int)', 'mapped(const QString&)'],
      slots: ['map()', 'removeMapping()'],
    });
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] &
    Readonly<Record<'mapped(int)' | 'mapped(const QString&)', true>>;

  /** Emitted by map() for a sender that has a number, a string, or both: the number first. */
  declare mapped: {
    (id: number): void;
    (text: string): void;
  };

  readonly #mappings = new Map<QObject, Mapping>();

  /** Sets what map() emits for this sender: a number, or a string, each beside what was set of the other. */
  setMapping(sender: QObject, what: number | string): void {
    let mapping = this.#mappings.get(sender);
    if (mapping === undefined) {
      mapping = { id: null, text: null };
      this.#mappings.set(sender, mapping);
      connectMember(sender, '2destroyed()', this, '1removeMapping()');
    }
    if (typeof what === 'number') mapping.id = what;
    else mapping.text = what;
  }

  /** Forgets what was set for this sender. */
  removeMappings(sender: QObject): void {
    if (!this.#mappings.delete(sender)) return;
    disconnectMember(sender, '2destroyed()', this, '1removeMapping()');
  }

  /** The slot to connect signals to: emits mapped() for the sender. */
  map(): void {
    const sender = this.sender();
    const mapping = sender === null ? undefined : this.#mappings.get(sender);
    if (mapping === undefined) return;
    const { id, text } = mapping;
    if (id !== null) this.mapped(id);
    if (text !== null) this.mapped(text);
  }

  /** The slot that forgets a sender that is being deleted. */
  removeMapping(): void {
    const sender = this.sender();
    if (sender !== null) this.#mappings.delete(sender);
  }
}
