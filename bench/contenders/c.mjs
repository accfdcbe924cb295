// The limit: epoll, OpenSSL and lists of functions, without a library between. A program of its own, in C++.
export const program = new URL('../cpp/build/c', import.meta.url).href;
export const signalAdapters = [{ name: 'c' }];
export const netAdapters = [{ name: 'c', kinds: ['tcp', 'tls', 'starttls'] }];
