// Qt 5: what Qt 3's sockets and signals became. A program of its own, in C++.
export const program = new URL('../cpp/build/qt5', import.meta.url).href;
export const signalAdapters = [{ name: 'qt5' }];
export const netAdapters = [{ name: 'qt5', kinds: ['tcp', 'tls', 'starttls'] }];
