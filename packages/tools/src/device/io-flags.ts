/**
 * The flags, modes and status values of an I/O device, under the names that Qt 3 code uses (Qt 3.3, QIODevice).
 */

/** Data can be read and written at any position. */
export const IO_Direct = 0x0100;
/** Data is read and written in order, as on a socket. */
export const IO_Sequential = 0x0200;
/** Both. */
export const IO_Combined = 0x0300;
/** The bits of the type. */
export const IO_TypeMask = 0x0f00;

/** Unbuffered. */
export const IO_Raw = 0x0040;
/** Asynchronous. */
export const IO_Async = 0x0080;
/** Open for reading. */
export const IO_ReadOnly = 0x0001;
/** Open for writing. */
export const IO_WriteOnly = 0x0002;
/** Open for both. */
export const IO_ReadWrite = 0x0003;
/** Writing starts at the end. */
export const IO_Append = 0x0004;
/** What was there is dropped when the device is opened. */
export const IO_Truncate = 0x0008;
/** Carriage returns and line feeds are translated. */
export const IO_Translate = 0x0010;
/** The bits of the mode. */
export const IO_ModeMask = 0x00ff;

/** The device is open. */
export const IO_Open = 0x1000;
/** The bits of the state. */
export const IO_StateMask = 0xf000;

/** Nothing is wrong. */
export const IO_Ok = 0;
/** Reading failed. */
export const IO_ReadError = 1;
/** Writing failed. */
export const IO_WriteError = 2;
/** Something failed for good. */
export const IO_FatalError = 3;
/** A resource ran out. */
export const IO_ResourceError = 4;
/** The device could not be opened. */
export const IO_OpenError = 5;
/** The connection could not be made. */
export const IO_ConnectError = 5;
/** The operation was given up. */
export const IO_AbortError = 6;
/** The operation took too long. */
export const IO_TimeOutError = 7;
/** Something else failed. */
export const IO_UnspecifiedError = 8;
