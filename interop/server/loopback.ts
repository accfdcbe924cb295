import { QHostAddress } from '@qt3/qsocket';

/** 127.0.0.1: our servers listen nowhere else. */
export const LOOPBACK: QHostAddress = new QHostAddress(0x7f00_0001);
