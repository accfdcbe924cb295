#pragma once
#include <cstring>
#include <memory>
#include "contender.h"

/** Calls the function with each line, without its end. */
inline void onLine(Connection *connection, std::function<void(const std::string &)> handler) {
  struct Reader {
    std::function<void(const std::string &)> handler;
    std::string rest;
  };
  auto reader = std::make_shared<Reader>(Reader{std::move(handler), ""});
  connection->onData = [reader](const char *bytes, std::size_t length) {
    // What a handler replaces while it runs has to live on until it has returned.
    const auto kept = reader;
    const char *from = bytes, *end = bytes + length;
    while (const char *found = static_cast<const char *>(std::memchr(from, '\n', end - from))) {
      kept->rest.append(from, found);
      from = found + 1;
      const std::string line = std::move(kept->rest);
      kept->rest.clear();
      kept->handler(line);
    }
    kept->rest.append(from, end);
  };
}
