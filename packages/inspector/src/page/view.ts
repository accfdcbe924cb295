import type { Tick } from './protocol.js';

/** One of the views of the page. */
export interface View {
  readonly title: string;
  /** Its content. */
  readonly element: HTMLElement;
  /** Called with each tick, shown or not. */
  tick?(tick: Tick): void;
  /** Called when it is shown, and with each tick while it is. */
  refresh(): void;
}

/** What views ask of the page. */
export interface Page {
  /** Shows an object in the view of the objects. */
  showObject(id: number): void;
  /** Shows a socket in the view of the sockets. */
  showSocket(id: number): void;
  /** Chooses an object for the diagram, or takes it out. */
  chooseForDiagram(id: number, label: string): void;
  /** Draws the diagram of a stretch of the log. */
  showDiagram(from: number, to: number): void;
}
