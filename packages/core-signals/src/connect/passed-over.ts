/** What the callee of a connection of once() returns to an emission that reaches it when it has served another: no slot returned this. */
export const PASSED_OVER: unique symbol = Symbol('passed over');
