/** The method that console.log() and the messages of failed tests ask for an object's text. */
export const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;
